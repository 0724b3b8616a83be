package dev.kopru.connector.accounting.document;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sales order (or the return of one) ready to be written. Amounts are positive (of a return: what is paid
 * back), in {@code currency}, rounded to its decimals; {@code grandTotal} is the shop's total to the last kuruş.
 *
 * @param externalRef store and order id of the shop; unique
 * @param isReturn whether goods come back
 * @param relatedRef for a return: the external reference of the order it takes back
 * @param state the document's state in the program's own words, from the mapping of shop statuses
 * @param title the customer as the document names it
 * @param exchangeRate lira for one unit of the currency; 1 for lira
 * @param paymentAccount account of the payment that the document is headed by, the first one
 * @param payments what was paid by which means; may be less than the total, then the rest is open
 * @param localVat {@code vatTotal} in lira
 * @param localTotal {@code grandTotal} in lira
 * @param sourceRevision the shop's revision of the order; an older one never overwrites a newer one
 * @param contentHash SHA-256 of what the document says, to recognise an unchanged one
 */
@RecordBuilder
public record SalesOrder(
        String externalRef,
        boolean isReturn,
        @Nullable String relatedRef,
        String shopNumber,
        String state,
        String accountCode,
        @Nullable String title,
        @Nullable String taxOffice,
        @Nullable String taxNumber,
        LocalDate date,
        String currency,
        BigDecimal exchangeRate,
        @Nullable String paymentAccount,
        @Nullable String paymentPlan,
        List<DocumentPayment> payments,
        BigDecimal netTotal,
        BigDecimal vatTotal,
        BigDecimal grandTotal,
        BigDecimal localVat,
        BigDecimal localTotal,
        PostalAddress billing,
        PostalAddress delivery,
        @Nullable String note,
        long sourceRevision,
        byte[] contentHash,
        List<SalesOrderLine> lines)
        implements SalesOrderBuilder.With {

    /** The same document with these lines and payments. */
    public SalesOrder with(List<SalesOrderLine> itsLines, List<DocumentPayment> itsPayments) {
        return with(copy -> copy.lines(itsLines).payments(itsPayments));
    }

    /** The same document, headed by this payment account and plan. */
    public SalesOrder paidOn(@Nullable String account, @Nullable String plan) {
        return with(copy -> copy.paymentAccount(account).paymentPlan(plan));
    }

    /** The same document for this customer. */
    public SalesOrder toCustomer(
            String account,
            @Nullable String itsTitle,
            @Nullable String itsTaxOffice,
            @Nullable String itsTaxNumber,
            PostalAddress itsBilling,
            PostalAddress itsDelivery,
            @Nullable String itsNote) {
        return with(copy -> copy.accountCode(account)
                .title(itsTitle)
                .taxOffice(itsTaxOffice)
                .taxNumber(itsTaxNumber)
                .billing(itsBilling)
                .delivery(itsDelivery)
                .note(itsNote));
    }

    /** The same document on this account card. */
    public SalesOrder onAccount(String code) {
        return withAccountCode(code);
    }

    /** The same document of this day. */
    public SalesOrder on(LocalDate day) {
        return withDate(day);
    }

    /** The same document of this number in the shop. */
    public SalesOrder numbered(String number) {
        return withShopNumber(number);
    }
}
