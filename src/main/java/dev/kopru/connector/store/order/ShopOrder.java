package dev.kopru.connector.store.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.kopru.connector.ChangePosition;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order (or a return) as the shop has it, nothing changed, nothing checked. No two neighbours are of one type, and the
 * parts have builders that ask for each value by its name, so that none is taken for another. In JSON all values stand beside
 * each other, as orders were kept before they had parts.
 *
 * @param status the shop's word, any word
 */
@RecordBuilder
public record ShopOrder(
        @JsonUnwrapped OrderIdentity identity,
        String status,
        @JsonUnwrapped OrderPricing pricing,
        @JsonUnwrapped OrderHistory history,
        @JsonUnwrapped OrderBuyer buyer,
        @JsonUnwrapped OrderSettlement settlement,
        @JsonUnwrapped OrderAmounts amounts,
        @Nullable String note,
        List<ShopOrderLine> lines)
        implements ShopOrderBuilder.With {

    public String store() {
        return identity.store();
    }

    public String id() {
        return identity.id();
    }

    public String number() {
        return identity.number();
    }

    public OrderKind kind() {
        return identity.kind();
    }

    public @Nullable String relatedOrderId() {
        return identity.relatedOrderId();
    }

    public String currency() {
        return pricing.currency();
    }

    public @Nullable BigDecimal exchangeRate() {
        return pricing.exchangeRate();
    }

    public boolean pricesIncludeVat() {
        return pricing.pricesIncludeVat();
    }

    public @Nullable Instant placedAt() {
        return history.placedAt();
    }

    public Instant changedAt() {
        return history.changedAt();
    }

    public long revision() {
        return history.revision();
    }

    public @Nullable String accountCode() {
        return buyer.accountCode();
    }

    public ShopCustomer customer() {
        return buyer.customer();
    }

    public Address billing() {
        return buyer.billing();
    }

    public Address delivery() {
        return buyer.delivery();
    }

    public @Nullable String paymentMethod() {
        return settlement.paymentMethod();
    }

    public @Nullable String paymentId() {
        return settlement.paymentId();
    }

    public List<ShopPayment> payments() {
        return settlement.payments();
    }

    public Charge shipping() {
        return amounts.shipping();
    }

    public BigDecimal shippingDiscount() {
        return amounts.shippingDiscount();
    }

    public Charge instalment() {
        return amounts.instalment();
    }

    public BigDecimal discount() {
        return amounts.discount();
    }

    public @Nullable BigDecimal vatTotal() {
        return amounts.vatTotal();
    }

    public List<VatOfRate> vatOfRates() {
        return amounts.vatOfRates();
    }

    public BigDecimal total() {
        return amounts.total();
    }

    /** The same order with what stands beside its head. */
    public ShopOrder with(List<ShopOrderLine> itsLines, List<ShopPayment> itsPayments, List<VatOfRate> itsVat) {
        return with(copy -> copy.lines(itsLines)
                .settlement(settlement.withPayments(itsPayments))
                .amounts(amounts.withVatOfRates(itsVat)));
    }

    /** Where this state of the order stands in the shop's list of changes. */
    public ChangePosition position() {
        return new ChangePosition(changedAt(), id());
    }
}
