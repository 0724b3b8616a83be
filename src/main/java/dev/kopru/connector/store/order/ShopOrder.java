package dev.kopru.connector.store.order;

import dev.kopru.connector.ChangePosition;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order (or a return) as the shop has it, nothing changed, nothing checked.
 *
 * @param store the shop's code
 * @param id the shop's own key; text, because shops use up to 21 digits and more
 * @param number what people see
 * @param relatedOrderId for a return: the order it takes back
 * @param status the shop's word, any word
 * @param currency the shop's code for it, as it is (TRY, TL, USD, ...)
 * @param exchangeRate lira for one unit of the currency; null where the shop keeps none
 * @param pricesIncludeVat whether unit prices, discounts, shipping and charges carry VAT; {@code total} always does
 * @param placedAt null when the shop has no date
 * @param changedAt instant of the last change
 * @param revision grows with every change; 0 = the source knows no revisions (a CSV file)
 * @param accountCode an account card named by the shop for this order
 * @param shipping charge before {@code shippingDiscount}, one VAT rate
 * @param instalment charge for paying in instalments
 * @param payments what was paid by which means; empty = all of it by {@code paymentMethod}, under {@code paymentId}
 * @param discount fixed amount on the whole order, beyond the lines' own discounts
 * @param vatTotal the shop's own VAT figure; null where it keeps none
 * @param vatOfRates the shop's own VAT of each rate; empty where it keeps none
 * @param total what the customer pays, VAT included; negative in some shops' returns
 */
@RecordBuilder
public record ShopOrder(
        String store,
        String id,
        String number,
        OrderKind kind,
        @Nullable String relatedOrderId,
        String status,
        String currency,
        @Nullable BigDecimal exchangeRate,
        boolean pricesIncludeVat,
        @Nullable Instant placedAt,
        Instant changedAt,
        long revision,
        @Nullable String accountCode,
        ShopCustomer customer,
        Address billing,
        Address delivery,
        @Nullable String paymentMethod,
        @Nullable String paymentId,
        List<ShopPayment> payments,
        Charge shipping,
        BigDecimal shippingDiscount,
        Charge instalment,
        BigDecimal discount,
        @Nullable BigDecimal vatTotal,
        List<VatOfRate> vatOfRates,
        BigDecimal total,
        @Nullable String note,
        List<ShopOrderLine> lines)
        implements ShopOrderBuilder.With {

    /** Payloads written before there were several payments and VAT by rate name neither. */
    @SuppressWarnings("ConstantConditions")
    public ShopOrder {
        payments = payments == null ? List.of() : payments;
        vatOfRates = vatOfRates == null ? List.of() : vatOfRates;
    }

    /** The same order with what stands beside its head. */
    public ShopOrder with(List<ShopOrderLine> itsLines, List<ShopPayment> itsPayments, List<VatOfRate> itsVat) {
        return with(copy -> copy.lines(itsLines).payments(itsPayments).vatOfRates(itsVat));
    }

    /** The same order of this customer. */
    public ShopOrder toCustomer(
            ShopCustomer itsCustomer, Address itsBilling, Address itsDelivery, @Nullable String itsNote) {
        return with(copy -> copy.customer(itsCustomer)
                .billing(itsBilling)
                .delivery(itsDelivery)
                .note(itsNote));
    }

    /** Where this state of the order stands in the shop's list of changes. */
    public ChangePosition position() {
        return new ChangePosition(changedAt, id);
    }
}
