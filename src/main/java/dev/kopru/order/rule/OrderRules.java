package dev.kopru.order.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one order other than the settings say, because the profile of its file or a person said so; it goes with
 * the order through the retry table.
 *
 * @param vatRateDates false: a VAT rate may be any that ever was
 * @param missingPayment what to do if the order names no payment method
 * @param exchangeRateConfirmed true: a person has seen that the order's exchange rate is right
 * @param unsaid fields of its file that the order says nothing about: a document keeps what it says there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrderRules(
        @Nullable Boolean vatRateDates,
        OrderSettings.@Nullable MissingPayment missingPayment,
        @Nullable Boolean exchangeRateConfirmed,
        @Nullable Set<String> unsaid) {

    /** For an order of which everything is said. */
    public OrderRules(
            @Nullable Boolean vatRateDates,
            OrderSettings.@Nullable MissingPayment missingPayment,
            @Nullable Boolean exchangeRateConfirmed) {
        this(vatRateDates, missingPayment, exchangeRateConfirmed, null);
    }

    /** Nothing but the settings. */
    public static final OrderRules NONE = new OrderRules(null, null, null);

    public boolean checksVatRateDates(OrderSettings settings) {
        return vatRateDates == null ? settings.vatRateDates() : vatRateDates;
    }

    public OrderSettings.MissingPayment missingPayment(OrderSettings settings) {
        return missingPayment == null ? settings.missingPayment() : missingPayment;
    }

    public boolean leavesUnsaid(String field) {
        return unsaid != null && unsaid.contains(field);
    }

    public boolean confirmsExchangeRate() {
        return Boolean.TRUE.equals(exchangeRateConfirmed);
    }

    /** The same, the exchange rate being of another state of the order whose rate may differ. */
    public OrderRules forRate(@Nullable BigDecimal before, @Nullable BigDecimal now) {
        boolean same = before != null && now != null && before.compareTo(now) == 0;
        return same ? this : new OrderRules(vatRateDates, missingPayment, null, unsaid);
    }
}
