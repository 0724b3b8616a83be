package dev.kopru.order;

import dev.kopru.connector.accounting.DocumentPayment;
import dev.kopru.connector.accounting.PostalAddress;
import dev.kopru.connector.accounting.SalesOrder;
import dev.kopru.connector.accounting.SalesOrderLine;
import dev.kopru.job.Fingerprint;

/** A fingerprint of what a document says, so that an unchanged order is recognised; 0.9 and 0.90 say the same. */
final class ContentHash {

    private final Fingerprint content = new Fingerprint();

    private ContentHash() {}

    /** The document with its fingerprint; only what the books hold counts, and the source's revision does not. */
    static SalesOrder sealed(SalesOrder d) {
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
                new ContentHash().add(d).content.sha256(),
                d.lines());
    }

    private ContentHash add(SalesOrder d) {
        content.text(d.externalRef(), d.isReturn() ? "return" : "order", d.relatedRef(), d.shopNumber(), d.state());
        content.text(d.date().toString(), d.currency(), d.paymentAccount(), d.paymentPlan(), d.note());
        content.text(d.title(), d.taxOffice(), d.taxNumber());
        content.amount(d.exchangeRate(), d.netTotal(), d.vatTotal(), d.grandTotal());
        address(d.billing());
        address(d.delivery());
        d.lines().forEach(this::line);
        d.payments().forEach(this::payment);
        return this;
    }

    private void line(SalesOrderLine line) {
        content.text(line.kind(), line.sku(), line.name(), line.unit(), line.vatExemption());
        content.amount(line.quantity(), line.unitPrice(), line.discount(), line.vatRate(), line.net(), line.vat());
    }

    private void payment(DocumentPayment payment) {
        content.text(payment.method(), payment.account(), payment.plan(), payment.id());
        content.amount(payment.amount());
    }

    private void address(PostalAddress a) {
        content.text(a.name(), a.line(), a.district(), a.city(), a.postCode(), a.country());
    }
}
