package dev.kopru.connector.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sales order (or the return of one) ready to be written. Amounts are positive, in {@code currency}, rounded to its
 * decimals; {@code grandTotal} is the shop's total to the last kuruş.
 *
 * @param externalRef store and order id of the shop; unique
 * @param isReturn whether goods come back
 * @param relatedRef for a return: the external reference of the order it takes back
 * @param state the document's state in the program's own words, from the mapping of shop statuses
 * @param exchangeRate lira for one unit of the currency; 1 for lira
 * @param localTotal {@code grandTotal} in lira
 * @param sourceRevision the shop's revision of the order; an older one never overwrites a newer one
 * @param contentHash SHA-256 of what the document says, to recognise an unchanged one
 */
public record SalesOrder(
        String externalRef,
        boolean isReturn,
        @Nullable String relatedRef,
        String shopNumber,
        String state,
        String accountCode,
        LocalDate date,
        String currency,
        BigDecimal exchangeRate,
        @Nullable String paymentAccount,
        @Nullable String paymentPlan,
        BigDecimal netTotal,
        BigDecimal vatTotal,
        BigDecimal grandTotal,
        BigDecimal localTotal,
        PostalAddress billing,
        PostalAddress delivery,
        @Nullable String note,
        long sourceRevision,
        byte[] contentHash,
        List<SalesOrderLine> lines) {

    /** The same document on this account card. */
    public SalesOrder onAccount(String code) {
        return new SalesOrder(
                externalRef,
                isReturn,
                relatedRef,
                shopNumber,
                state,
                code,
                date,
                currency,
                exchangeRate,
                paymentAccount,
                paymentPlan,
                netTotal,
                vatTotal,
                grandTotal,
                localTotal,
                billing,
                delivery,
                note,
                sourceRevision,
                contentHash,
                lines);
    }

    /** The same document with these lines. */
    public SalesOrder withLines(List<SalesOrderLine> others) {
        return new SalesOrder(
                externalRef,
                isReturn,
                relatedRef,
                shopNumber,
                state,
                accountCode,
                date,
                currency,
                exchangeRate,
                paymentAccount,
                paymentPlan,
                netTotal,
                vatTotal,
                grandTotal,
                localTotal,
                billing,
                delivery,
                note,
                sourceRevision,
                contentHash,
                others);
    }
}
