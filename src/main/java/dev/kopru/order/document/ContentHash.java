package dev.kopru.order.document;

import dev.kopru.connector.accounting.document.DocumentFingerprint;
import dev.kopru.connector.accounting.document.SalesOrder;

/** Seals a document with the fingerprint of what it says, so that an unchanged order is recognised. */
public final class ContentHash {

    private ContentHash() {}

    /** The document with its fingerprint; only what the books hold counts, and the source's revision does not. */
    public static SalesOrder sealed(SalesOrder d) {
        return new SalesOrder(
                d.externalRef(),
                d.isReturn(),
                d.relatedRef(),
                d.shopNumber(),
                d.state(),
                d.accountCode(),
                d.title(),
                d.taxOffice(),
                d.taxNumber(),
                d.date(),
                d.currency(),
                d.exchangeRate(),
                d.paymentAccount(),
                d.paymentPlan(),
                d.payments(),
                d.netTotal(),
                d.vatTotal(),
                d.grandTotal(),
                d.localVat(),
                d.localTotal(),
                d.billing(),
                d.delivery(),
                d.note(),
                d.sourceRevision(),
                DocumentFingerprint.of(d),
                d.lines());
    }
}
