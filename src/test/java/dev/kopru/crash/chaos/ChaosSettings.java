package dev.kopru.crash.chaos;

import java.time.Duration;

/**
 * How long and how bad: {@code kopru.chaos.minutes} (the rest follows from it), {@code kopru.chaos.seed}, and {@code
 * kopru.chaos.payloads=false} for a run without poisoned payloads.
 */
record ChaosSettings(Duration length, long seed, boolean payloads) {

    private static final Duration SHORT = Duration.ofMinutes(5);

    static ChaosSettings ofSystem() {
        double minutes = Double.parseDouble(System.getProperty("kopru.chaos.minutes", "1.5"));
        return new ChaosSettings(
                Duration.ofSeconds(Math.round(60 * minutes)),
                Long.getLong("kopru.chaos.seed", 20261127),
                !"false".equals(System.getProperty("kopru.chaos.payloads")));
    }

    /** In the suite, where nobody waits for twenty minutes. */
    boolean isShort() {
        return length.compareTo(SHORT) < 0;
    }

    /** How long the database hangs. */
    Duration silence() {
        return Duration.ofSeconds(isShort() ? 8 : 40);
    }

    /** How long it is left alone between two of its troubles. */
    Duration between() {
        return Duration.ofSeconds(isShort() ? 3 : 10);
    }

    /** The longest pause between two troubles. */
    Duration longestPause() {
        return Duration.ofSeconds(isShort() ? 4 : 15);
    }

    /** Until all good records must be through when the trouble is over. */
    Duration patience() {
        return Duration.ofMinutes(isShort() ? 8 : 15);
    }
}
