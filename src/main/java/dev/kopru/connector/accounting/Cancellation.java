package dev.kopru.connector.accounting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wish to cancel a document.
 *
 * @param sourceRevision the shop's revision of the order in its cancelled state
 * @param lockedUntil a document dated up to this day stays as it is; null = no period is locked
 */
public record Cancellation(String externalRef, long sourceRevision, @Nullable LocalDate lockedUntil) {

    public Cancellation(String externalRef, long sourceRevision) {
        this(externalRef, sourceRevision, null);
    }
}
