package dev.kopru.order.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which exchange rates can be right. */
class RateBandTests {

    private static final OrderSettings.ExchangeRateBand SETTINGS =
            new OrderSettings.ExchangeRateBand(new BigDecimal("30"), 30);

    @ParameterizedTest
    @CsvSource({"41.00, true", "53.30, true", "28.70, true", "53.31, false", "28.69, false", "4.1, false"})
    void aRateLiesWithinThirtyPercentOfTheNearestOne(String rate, boolean right) {
        assertThat(objection(rate, "2026-03-02", seen("2026-03-01", "41.00")) == null)
                .isEqualTo(right);
    }

    @Test
    void anInvertedRateIsNamed() {
        assertThat(objection("0.02425", "2026-03-02", seen("2026-03-01", "41.00")))
                .isEqualTo(new Reason(
                        "EXCHANGE_RATE_INVERTED", List.of("USD", "0.02425", "41", "2026-03-01", "30", "41.2371")));
        assertThat(objection("4.1", "2026-03-02", seen("2026-03-01", "41.00")))
                .isEqualTo(new Reason(
                        "EXCHANGE_RATE_IMPLAUSIBLE", List.of("USD", "4.1", "41", "2026-03-01", "30", "0.243902")));
    }

    @Test
    void theNearestDayCountsAndNoneBeyondThirty() {
        SeenRate before = seen("2026-02-01", "20.00");
        SeenRate after = seen("2026-03-20", "41.00");

        assertThat(objection("41.00", "2026-03-02", before, after)).isNull();
        assertThat(objection("20.00", "2026-03-02", before, after)).isNotNull();
        assertThat(objection("20.00", "2026-02-10", before, after)).isNull();
        assertThat(objection("1.00", "2026-04-20", before, after)).isNull();
        assertThat(objection("1.00", "2026-04-19", before, after)).isNotNull();
        assertThat(objection("0.02425", "2026-03-02")).isNull();
    }

    private static @Nullable Reason objection(String rate, String day, SeenRate... known) {
        return new RateBand(SETTINGS, List.of(known)).objection(seen(day, rate));
    }

    private static SeenRate seen(String day, String rate) {
        return new SeenRate("USD", LocalDate.parse(day), new BigDecimal(rate));
    }
}
