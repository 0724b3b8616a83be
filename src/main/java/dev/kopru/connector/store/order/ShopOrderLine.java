package dev.kopru.connector.store.order;

import dev.kopru.text.KeyText;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a shop order.
 *
 * @param sku null or empty when the shop's product is gone
 * @param attributes variant dimension to value, in the shop's order; a text that cannot be read stands under {@code ?}
 * @param unitPrice in the order's currency and price mode, up to six decimals
 * @param discount fixed amount on the line, in the price mode
 * @param vatRate percent; null where the shop gives none
 * @param lineTotal the shop's own figure after the discount, in the price mode; null where it keeps none
 * @param vatAmount the shop's own VAT of the line; null where it keeps none
 * @param withholding share of the VAT withheld by the buyer, such as {@code 5/10}
 * @param vatExemption code of the reason why the line bears no VAT, such as {@code 301} for exports
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record ShopOrderLine(
        int lineNo,
        LineKind kind,
        @Nullable String sku,
        @Nullable String name,
        Map<String, String> attributes,
        BigDecimal quantity,
        @Nullable String unit,
        BigDecimal unitPrice,
        BigDecimal discount,
        @Nullable BigDecimal vatRate,
        @Nullable BigDecimal lineTotal,
        @Nullable BigDecimal vatAmount,
        @Nullable String withholding,
        @Nullable String vatExemption)
        implements ShopOrderLineBuilder.With {

    public ShopOrderLine {
        sku = sku == null ? null : KeyText.withoutInvisible(sku);
    }
}
