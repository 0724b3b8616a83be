package dev.kopru.connector.accounting;

import java.util.List;

/** The program's answer to writing or cancelling one sales order. */
public sealed interface Posting {

    String externalRef();

    /** The document stands in the books as asked for. */
    record Written(String externalRef, String number) implements Posting {}

    /** It stood there already, word for word (or was cancelled already). */
    record Unchanged(String externalRef, String number) implements Posting {}

    /** The books hold a newer revision of it. */
    record Stale(String externalRef, String number) implements Posting {}

    /** The program no longer allows a change; {@code lines} are what the document says now. */
    record Locked(PostedOrder document, List<SalesOrderLine> lines) implements Posting {
        @Override
        public String externalRef() {
            return document.externalRef();
        }
    }

    /** There is no such document to cancel. */
    record Missing(String externalRef) implements Posting {}

    /** The program does not take it; {@code detail} is its own word. */
    record Refused(String externalRef, String detail) implements Posting {}
}
