package dev.kopru.order;

import dev.kopru.connector.accounting.PostalAddress;
import dev.kopru.connector.accounting.SalesOrder;
import dev.kopru.connector.accounting.SalesOrderLine;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** A fingerprint of what a document says, so that an unchanged order is recognised; 0.9 and 0.90 say the same. */
final class ContentHash {

    private static final char SEPARATOR = '\u001f';

    private final StringBuilder content = new StringBuilder(1024);

    private ContentHash() {}

    /** The document with its fingerprint; the customer's keys count, the source's revision does not. */
    static SalesOrder sealed(SalesOrder d, CustomerKeys customer) {
        return new SalesOrder(
                d.externalRef(),
                d.isReturn(),
                d.relatedRef(),
                d.shopNumber(),
                d.state(),
                d.accountCode(),
                d.date(),
                d.currency(),
                d.exchangeRate(),
                d.paymentAccount(),
                d.paymentPlan(),
                d.netTotal(),
                d.vatTotal(),
                d.grandTotal(),
                d.localTotal(),
                d.billing(),
                d.delivery(),
                d.note(),
                d.sourceRevision(),
                sha256(new ContentHash().add(d).add(customer).content.toString()),
                d.lines());
    }

    private ContentHash add(SalesOrder d) {
        text(d.externalRef(), d.isReturn() ? "return" : "order", d.relatedRef(), d.shopNumber(), d.state());
        text(d.date().toString(), d.currency(), d.paymentAccount(), d.paymentPlan(), d.note());
        amounts(d.exchangeRate(), d.netTotal(), d.vatTotal(), d.grandTotal());
        address(d.billing());
        address(d.delivery());
        d.lines().forEach(this::line);
        return this;
    }

    private ContentHash add(CustomerKeys c) {
        text(c.accountCode(), c.externalRef(), c.taxNumber(), c.email(), c.phone());
        return this;
    }

    private void line(SalesOrderLine line) {
        text(line.kind(), line.sku(), line.name(), line.unit());
        amounts(line.quantity(), line.unitPrice(), line.discount(), line.vatRate(), line.net(), line.vat());
    }

    private void address(PostalAddress a) {
        text(a.name(), a.line(), a.district(), a.city(), a.postCode(), a.country());
    }

    private void text(@Nullable String... parts) {
        for (String part : parts) {
            content.append(part == null ? "" : part).append(SEPARATOR);
        }
    }

    private void amounts(BigDecimal... amounts) {
        for (BigDecimal amount : amounts) {
            content.append(amount.stripTrailingZeros().toPlainString()).append(SEPARATOR);
        }
    }

    private static byte[] sha256(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
