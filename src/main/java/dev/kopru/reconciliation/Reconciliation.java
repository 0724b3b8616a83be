package dev.kopru.reconciliation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of two sides.
 *
 * @param runId the run that began it
 * @param begunAt by Köprü's clock
 * @param asOf its beginning by the shop's clock
 * @param placedFrom orders, and finished documents, before it were left out; null = none were
 * @param counted what was compared
 * @param tooManyMissing more documents miss their order than deleted orders can explain, so nothing was done about them
 * @param finishedAt null while it is under way
 */
public record Reconciliation(
        long id,
        String job,
        long runId,
        Instant begunAt,
        Instant asOf,
        @Nullable Instant placedFrom,
        Counted counted,
        boolean tooManyMissing,
        @Nullable Instant finishedAt) {

    /**
     * What was compared.
     *
     * @param records orders that at least one of the sides has
     * @param openDocuments documents among them that can still change
     * @param missing open documents whose order the shop no longer has
     */
    public record Counted(long records, long openDocuments, long missing) {

        public Counted plus(Counted other) {
            return new Counted(records + other.records, openDocuments + other.openDocuments, missing + other.missing);
        }
    }
}
