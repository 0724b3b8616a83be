package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kopru.connector.accounting.CardPrice;
import dev.kopru.connector.accounting.CardVariant;
import dev.kopru.connector.store.ProductPrice;
import dev.kopru.record.RejectedException;
import dev.kopru.stockcard.csv.CsvCardFixture;
import dev.kopru.stockcard.link.CardGaps;
import dev.kopru.stockcard.link.StockCardReason;
import dev.kopru.unit.CardUnits;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A sale has to begin before it is over. */
class SalePeriodTests {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void aSaleThatEndsBeforeItStartsIsRejectedWithBothDatesAsPeopleWriteThem() {
        RejectedException rejected = catchThrowableOfType(RejectedException.class, () -> publish("8", APRIL, MARCH));

        assertThat(rejected.reason().code()).isEqualTo(StockCardReason.INVALID_SALE_PERIOD.name());
        assertThat(rejected.reason().arguments())
                .containsExactly("A", "PERAKENDE", "01.04.2026 03:00", "01.03.2026 03:00");
        assertThat(catchThrowableOfType(RejectedException.class, () -> publish("8", MARCH, MARCH))
                        .reason()
                        .code())
                .isEqualTo(StockCardReason.INVALID_SALE_PERIOD.name());
    }

    @Test
    void aPeriodIsOverWithTheDayThatIsItsLast() {
        Instant dayAfter = Instant.parse("2026-03-31T21:00:00Z");

        assertThat(catchThrowableOfType(RejectedException.class, () -> publish("8", APRIL, dayAfter))
                        .reason()
                        .arguments())
                .endsWith("01.04.2026 03:00", "31.03.2026");
    }

    @Test
    void anAmountOfWhichTheShopKeepsNothingIsRefused() {
        assertThat(refused("0.0000004", null)).isEqualTo(StockCardReason.INVALID_PRICE.name());
        assertThat(refused("10", "0.0000004")).isEqualTo(StockCardReason.INVALID_SALE.name());
        assertThat(publish("0.0000005", null, null, null).price()).isEqualByComparingTo("0.0000005");
        assertThat(publish("0.004", "0.003", null, null).salePrice()).isEqualByComparingTo("0.003");
    }

    private static String refused(String price, @Nullable String sale) {
        return catchThrowableOfType(RejectedException.class, () -> publish(price, sale, null, null))
                .reason()
                .code();
    }

    @Test
    void aSaleWithoutAPeriodOrWithOneEndOfItIsPublished() {
        assertThat(publish("8", null, null).salePrice()).isEqualByComparingTo("8");
        assertThat(publish("8", MARCH, null).saleFrom()).isEqualTo(MARCH);
        assertThat(publish("8", null, MARCH).saleUntil()).isEqualTo(MARCH);
        assertThat(publish("8", MARCH, APRIL).saleUntil()).isEqualTo(APRIL);
    }

    @Test
    void aPeriodThatBelongsToNoSalePriceIsNobodysBusiness() {
        assertThat(publish(null, APRIL, MARCH).salePrice()).isNull();
    }

    private static ProductPrice publish(@Nullable String sale, @Nullable Instant from, @Nullable Instant until) {
        return publish("10", sale, from, until);
    }

    private static ProductPrice publish(
            String amount, @Nullable String sale, @Nullable Instant from, @Nullable Instant until) {
        CardPrice price = new CardPrice(
                "PERAKENDE",
                "TRY",
                true,
                null,
                new BigDecimal(amount),
                sale == null ? null : new BigDecimal(sale),
                from,
                until);
        CardVariant variant = new CardVariant("A", Map.of(), false, List.of(), List.of(price));
        return new CardPrices(CsvCardFixture.PRICES, ZoneId.of("Europe/Istanbul"))
                .with(
                        "K",
                        new SoldUnit("adet", BigDecimal.ONE, new CardUnits("adet", Map.of())),
                        BigDecimal.valueOf(20),
                        CardGaps.NONE)
                .of(variant)
                .get(0);
    }
}
