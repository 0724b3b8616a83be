package dev.kopru.csv.inbox;

import dev.kopru.record.Counts;
import org.jspecify.annotations.Nullable;

/** What became of a file as a whole; a stable list, with messages of the same names under {@code import.}. */
public enum ImportOutcome {
    /** No run has begun with it. */
    RECEIVED,
    RUNNING,
    /** There was no record in it. */
    NOTHING_READ,
    /** Every record is written, or was before. */
    ALL_READ,
    PARTLY_REJECTED,
    WHOLLY_REJECTED,
    STOPPED,
    FAILED;

    /**
     * By the status word of its last run and the counts of all its runs.
     *
     * @param status null when no run has begun with it
     */
    public static ImportOutcome of(@Nullable String status, Counts counts) {
        if (status == null) {
            return RECEIVED;
        }
        return switch (status) {
            case "STARTING", "STARTED", "STOPPING" -> RUNNING;
            case "COMPLETED" -> ofWhole(counts);
            case "STOPPED" -> STOPPED;
            default -> FAILED;
        };
    }

    /** The key of its words, which take the counts: read, written, unchanged, rejected. */
    public String messageKey() {
        return "import." + name();
    }

    /** What its words take. */
    public static String[] arguments(Counts counts) {
        return new String[] {
            Long.toString(counts.read()),
            Long.toString(counts.written()),
            Long.toString(counts.unchanged()),
            Long.toString(counts.rejected())
        };
    }

    private static ImportOutcome ofWhole(Counts counts) {
        if (counts.read() == 0) {
            return NOTHING_READ;
        }
        if (counts.rejected() == 0) {
            return ALL_READ;
        }
        return counts.rejected() < counts.read() ? PARTLY_REJECTED : WHOLLY_REJECTED;
    }
}
