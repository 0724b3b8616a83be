package dev.kopru.connector.store.order;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order comes to, beside its lines.
 *
 * @param shipping charge before {@code shippingDiscount}, one VAT rate
 * @param instalment charge for paying in instalments
 * @param discount fixed amount on the whole order, beyond the lines' own discounts
 * @param vatTotal the shop's own VAT figure; null where it keeps none
 * @param vatOfRates the shop's own VAT of each rate; empty where it keeps none
 * @param total what the customer pays, VAT included; negative in some shops' returns
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record OrderAmounts(
        Charge shipping,
        BigDecimal shippingDiscount,
        Charge instalment,
        BigDecimal discount,
        @Nullable BigDecimal vatTotal,
        List<VatOfRate> vatOfRates,
        BigDecimal total)
        implements OrderAmountsBuilder.With {

    /** Payloads written before there was VAT by rate name none. */
    @SuppressWarnings("ConstantConditions")
    public OrderAmounts {
        vatOfRates = vatOfRates == null ? List.of() : vatOfRates;
    }
}
