package dev.kopru.connector.accounting.document;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sales order (or the return of one) ready to be written. Amounts are positive (of a return: what is paid
 * back), rounded to the decimals of its currency. No two neighbours are of one type, and the parts have builders that
 * ask for each value by its name, so that none is taken for another.
 *
 * @param state the document's state in the program's own words, from the mapping of shop statuses
 */
@RecordBuilder
public record SalesOrder(
        DocumentKey key,
        String state,
        LocalDate date,
        DocumentCustomer customer,
        DocumentAmounts amounts,
        DocumentSettlement settlement,
        @Nullable String note,
        DocumentSource source,
        List<SalesOrderLine> lines)
        implements SalesOrderBuilder.With {

    public String externalRef() {
        return key.externalRef();
    }

    public boolean isReturn() {
        return key.isReturn();
    }

    public @Nullable String relatedRef() {
        return key.relatedRef();
    }

    public String shopNumber() {
        return key.shopNumber();
    }

    public String accountCode() {
        return customer.accountCode();
    }

    public @Nullable String title() {
        return customer.title();
    }

    public @Nullable String taxOffice() {
        return customer.taxOffice();
    }

    public @Nullable String taxNumber() {
        return customer.taxNumber();
    }

    public PostalAddress billing() {
        return customer.billing();
    }

    public PostalAddress delivery() {
        return customer.delivery();
    }

    public String currency() {
        return amounts.currency();
    }

    public BigDecimal exchangeRate() {
        return amounts.exchangeRate();
    }

    public BigDecimal netTotal() {
        return amounts.netTotal();
    }

    public BigDecimal vatTotal() {
        return amounts.vatTotal();
    }

    public BigDecimal grandTotal() {
        return amounts.grandTotal();
    }

    public BigDecimal localVat() {
        return amounts.localVat();
    }

    public BigDecimal localTotal() {
        return amounts.localTotal();
    }

    public @Nullable String paymentAccount() {
        return settlement.paymentAccount();
    }

    public @Nullable String paymentPlan() {
        return settlement.paymentPlan();
    }

    public List<DocumentPayment> payments() {
        return settlement.payments();
    }

    public long sourceRevision() {
        return source.sourceRevision();
    }

    public byte[] contentHash() {
        return source.contentHash();
    }

    /** The same document with these lines and payments. */
    public SalesOrder with(List<SalesOrderLine> itsLines, List<DocumentPayment> itsPayments) {
        return withLines(itsLines).withSettlement(settlement.withPayments(itsPayments));
    }

    /** The same document, headed by this payment account and plan. */
    public SalesOrder paidOn(@Nullable String account, @Nullable String plan) {
        return withSettlement(
                settlement.with(copy -> copy.paymentAccount(account).paymentPlan(plan)));
    }

    /** The same document for this customer. */
    public SalesOrder toCustomer(DocumentCustomer itsCustomer, @Nullable String itsNote) {
        return withCustomer(itsCustomer).withNote(itsNote);
    }

    /** The same document on this account card. */
    public SalesOrder onAccount(String code) {
        return withCustomer(customer.withAccountCode(code));
    }

    /** The same document of this day. */
    public SalesOrder on(LocalDate day) {
        return withDate(day);
    }

    /** The same document of this number in the shop. */
    public SalesOrder numbered(String number) {
        return withKey(key.withShopNumber(number));
    }

    /** The same document with this fingerprint of what it says. */
    public SalesOrder sealed(byte[] fingerprint) {
        return withSource(new DocumentSource(sourceRevision(), fingerprint));
    }
}
