package dev.kopru.order.document;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an order charges for one thing (a product, a fee, shipping), in the order's price mode, before the order's own
 * discount.
 *
 * @param field what people find it by, such as {@code lines[2]} or {@code shipping}
 * @param unitNet unit price without VAT, six decimals
 * @param amount after the thing's own discount, rounded
 * @param exact the same, not rounded
 * @param discount the thing's own
 * @param statedVat the shop's own figure; null where it keeps none
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
record PricedLine(
        String field,
        String kind,
        @Nullable String sku,
        String name,
        BigDecimal quantity,
        @Nullable String unit,
        BigDecimal unitNet,
        BigDecimal amount,
        BigDecimal exact,
        BigDecimal discount,
        BigDecimal rate,
        @Nullable BigDecimal statedVat,
        @Nullable String vatExemption)
        implements PricedLineBuilder.With {

    private static final String GOODS = "goods";
    private static final String BUNDLE_ITEM = "bundle_item";
    private static final String BUNDLE = "bundle";

    /** Whether the amount had to be rounded. */
    boolean isRounded() {
        return amount.compareTo(exact) != 0;
    }

    /** Goods are what an order's discount is given on before anything else. */
    boolean isGoods() {
        return movesStock() || kind.equals(BUNDLE);
    }

    boolean movesStock() {
        return kind.equals(GOODS) || kind.equals(BUNDLE_ITEM);
    }
}
