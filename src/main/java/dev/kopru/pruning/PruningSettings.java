package dev.kopru.pruning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings of {@code jobs/pruning.yml}; the file says what each of them means. */
@ConfigurationProperties(prefix = "kopru.pruning", ignoreUnknownFields = false)
public record PruningSettings(boolean enabled, Duration every, Keep keep) {

    private static final Duration MOST_OFTEN = Duration.ofMinutes(1);
    private static final Duration SHORTEST = Duration.ofHours(1);

    public PruningSettings {
        check(every.compareTo(MOST_OFTEN) >= 0, "every must be at least " + MOST_OFTEN + ", but is " + every);
    }

    /** For how long what is kept. */
    public record Keep(
            Duration resolvedPayloads,
            Duration imports,
            Duration attempts,
            Duration seenNotices,
            Duration runs,
            Duration resolvedRecords,
            Duration audit) {

        public Keep {
            atLeast("resolved-payloads", resolvedPayloads, "1 hour", SHORTEST);
            atLeast("imports", imports, "1 hour", SHORTEST);
            atLeast("attempts", attempts, "1 hour", SHORTEST);
            atLeast("seen-notices", seenNotices, "1 hour", SHORTEST);
            atLeast("runs", runs, "imports, whose runs are shown with them", imports);
            atLeast("resolved-records", resolvedRecords, "resolved-payloads", resolvedPayloads);
            atLeast("audit", audit, "1 hour", SHORTEST);
        }

        private static void atLeast(String key, Duration period, String what, Duration shortest) {
            check(
                    period.compareTo(shortest) >= 0,
                    "keep." + key + " must not be shorter than " + what + " (" + shortest + "), but is " + period);
        }
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException("jobs/pruning.yml: " + otherwise);
        }
    }
}
