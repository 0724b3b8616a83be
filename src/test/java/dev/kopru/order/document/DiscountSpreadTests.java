package dev.kopru.order.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiscountSpreadTests {

    @Test
    void theLastKurusGoesWhereMostWasCutOff() {
        assertThat(spread("10.00", "33.33", "33.33", "33.34")).containsExactly("3.33", "3.33", "3.34");
        assertThat(spread("0.02", "0.01", "0.01", "0.01")).containsExactly("0.01", "0.01", "0.00");
    }

    @Test
    void linesWithoutAPriceGetNoShare() {
        assertThat(spread("5.00", "0.00", "10.00", "-3.00")).containsExactly("0.00", "5.00", "0.00");
    }

    @Test
    void noDiscountIsNoShareForAnyone() {
        assertThat(spread("0.00", "10.00", "0.00")).containsExactly("0.00", "0.00");
    }

    @Test
    void theWholeAmountMayBeTakenOffButNoMore() {
        assertThat(spread("30.00", "10.00", "20.00")).containsExactly("10.00", "20.00");
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> spread("30.01", "10.00", "20.00"))
                .satisfies(rejected -> {
                    assertThat(rejected.reason().code()).isEqualTo("DISCOUNT_EXCEEDS_GOODS");
                    assertThat(rejected.reason().arguments()).containsExactly("30.01", "30.00");
                });
    }

    @Test
    void sharesAddUpToTheDiscountAndNoneExceedsItsLine() {
        Random random = new Random(20260302);
        for (int i = 0; i < 5000; i++) {
            int decimals = List.of(0, 2, 3).get(random.nextInt(3));
            List<BigDecimal> amounts = Stream.generate(() -> BigDecimal.valueOf(random.nextInt(100_000), decimals))
                    .limit(1 + random.nextInt(12))
                    .toList();
            BigDecimal whole = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal discount =
                    BigDecimal.valueOf(random.nextLong(whole.unscaledValue().longValue() + 1), decimals);

            List<BigDecimal> shares = DiscountSpread.over(amounts, discount, decimals);

            assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(discount);
            for (int line = 0; line < amounts.size(); line++) {
                assertThat(shares.get(line)).isBetween(BigDecimal.ZERO, amounts.get(line));
            }
        }
    }

    private static List<String> spread(String discount, String... amounts) {
        return DiscountSpread.over(Stream.of(amounts).map(BigDecimal::new).toList(), new BigDecimal(discount), 2)
                .stream()
                .map(BigDecimal::toString)
                .toList();
    }
}
