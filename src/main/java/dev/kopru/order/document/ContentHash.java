package dev.kopru.order.document;

import dev.kopru.connector.accounting.document.DocumentFingerprint;
import dev.kopru.connector.accounting.document.SalesOrder;

/** Seals a document with the fingerprint of what it says, so that an unchanged order is recognised. */
public final class ContentHash {

    private ContentHash() {}

    /** The document with its fingerprint; only what the books hold counts, and the source's revision does not. */
    public static SalesOrder sealed(SalesOrder d) {
        return d.sealed(DocumentFingerprint.of(d));
    }
}
