package dev.kopru.notice;

import dev.kopru.record.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it is kept.
 *
 * @param what code and values
 * @param count how often it was noticed since it says this
 * @param firstRun the run that noticed it first since it says this
 * @param seen null while it is open
 */
public record KeptNotice(
        long id,
        String job,
        String recordKey,
        String label,
        Reason what,
        long count,
        long firstRun,
        long lastRun,
        Instant firstAt,
        Instant lastAt,
        @Nullable Seen seen) {

    /**
     * When somebody marked it as seen.
     *
     * @param withdrawn whether nobody did, but what it tells is over because settings were changed
     */
    public record Seen(Instant at, String by, boolean withdrawn) {}
}
