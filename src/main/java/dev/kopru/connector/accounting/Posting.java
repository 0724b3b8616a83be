package dev.kopru.connector.accounting;

import dev.kopru.connector.accounting.document.MergeDifference;
import dev.kopru.connector.accounting.document.PostedOrder;
import java.time.LocalDate;
import java.util.List;

/** The program's answer to writing or cancelling one sales order. */
public sealed interface Posting {

    String externalRef();

    /** The document stands in the books as asked for, but for what is the accountant's. */
    record Written(String externalRef, String number, List<MergeDifference> kept) implements Posting {

        public Written(String externalRef, String number) {
            this(externalRef, number, List.of());
        }
    }

    /** It was written there already, from the same content (or was cancelled already). */
    record Unchanged(String externalRef, String number, List<MergeDifference> kept) implements Posting {

        public Unchanged(String externalRef, String number) {
            this(externalRef, number, List.of());
        }
    }

    /** It says what it should although it was written from other content, or what differs is the accountant's. */
    record Kept(String externalRef, String number, List<MergeDifference> kept) implements Posting {}

    /** The books hold a newer revision of it. */
    record Stale(String externalRef, String number) implements Posting {}

    /** The program no longer allows a change; {@code textsOnly} means that no amount and no date differs. */
    record Locked(PostedOrder document, List<MergeDifference> differences, boolean textsOnly) implements Posting {
        @Override
        public String externalRef() {
            return document.externalRef();
        }
    }

    /** Accountant and shop both changed what belongs together; nothing was written. */
    record Conflict(PostedOrder document, List<MergeDifference> differences) implements Posting {
        @Override
        public String externalRef() {
            return document.externalRef();
        }
    }

    /** The document's day lies in the locked period; nothing was written of what differs, or it was not cancelled. */
    record InLockedPeriod(PostedOrder document, LocalDate date, List<MergeDifference> differences) implements Posting {
        @Override
        public String externalRef() {
            return document.externalRef();
        }
    }

    /** A new document would be dated in the locked period. */
    record Late(String externalRef, LocalDate date) implements Posting {}

    /** There is no such document to cancel. */
    record Missing(String externalRef) implements Posting {}

    /** The program does not take it; {@code detail} is its own word. */
    record Refused(String externalRef, String detail) implements Posting {}
}
