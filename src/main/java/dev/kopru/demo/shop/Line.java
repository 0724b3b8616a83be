package dev.kopru.demo.shop;

import dev.kopru.demo.books.DemoCard;
import dev.kopru.demo.books.StockVariant;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A line of an order in the demo shop; prices and discounts are in the order's price mode. */
@RecordBuilder
record Line(
        String kind,
        @Nullable String sku,
        String name,
        @Nullable String attributes,
        BigDecimal quantity,
        @Nullable String unit,
        BigDecimal unitPrice,
        BigDecimal discount,
        @Nullable BigDecimal vatRate,
        @Nullable String withholding)
        implements LineBuilder.With {

    static final BigDecimal STANDARD_VAT = new BigDecimal("20");

    static Line of(String kind, DemoCard card, StockVariant variant, BigDecimal quantity, BigDecimal unitPrice) {
        return new Line(
                kind,
                variant.sku(),
                card.name(),
                variant.attributes(),
                quantity,
                card.unit(),
                unitPrice,
                BigDecimal.ZERO,
                card.vatRate(),
                null);
    }

    static Line fee(String name, String amount, @Nullable BigDecimal vatRate) {
        return new Line(
                "fee", null, name, null, BigDecimal.ONE, null, new BigDecimal(amount), BigDecimal.ZERO, vatRate, null);
    }

    Line discounted(int percent) {
        BigDecimal off = amount().multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.HALF_UP);
        return withDiscount(off);
    }

    Line times(BigDecimal newQuantity, BigDecimal newDiscount) {
        return with(copy -> copy.quantity(newQuantity).discount(newDiscount));
    }

    Line selling(@Nullable String newSku, @Nullable BigDecimal newVatRate) {
        return with(copy -> copy.sku(newSku).vatRate(newVatRate));
    }

    boolean isFee() {
        return kind.equals("fee");
    }

    /** After the line's own discount. */
    BigDecimal amount() {
        return quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP).subtract(discount);
    }
}
