package dev.kopru.connector.accounting.document;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A payment on a sales order.
 *
 * @param method the shop's word for it
 * @param amount in the document's currency
 * @param account payment account
 * @param plan payment plan
 * @param id the payment provider's key, by which a bank statement is matched
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record DocumentPayment(
        int paymentNo,
        @Nullable String method,
        BigDecimal amount,
        @Nullable String account,
        @Nullable String plan,
        @Nullable String id)
        implements DocumentPaymentBuilder.With {

    /** The same payment on this account and plan. */
    public DocumentPayment on(@Nullable String itsAccount, @Nullable String itsPlan) {
        return with(copy -> copy.account(itsAccount).plan(itsPlan));
    }
}
