package dev.kopru.connector.accounting.document;

import dev.kopru.record.Fingerprint;

/** A fingerprint of what a document says in the books; 0.9 and 0.90 say the same, account and revision do not count. */
public final class DocumentFingerprint {

    private final Fingerprint content = new Fingerprint();

    private DocumentFingerprint() {}

    /** SHA-256, 32 bytes. */
    public static byte[] of(SalesOrder document) {
        return new DocumentFingerprint().add(document).content.sha256();
    }

    private DocumentFingerprint add(SalesOrder d) {
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
