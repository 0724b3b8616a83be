package dev.kopru.crash.chaos;

import java.time.Duration;
import java.util.List;

/**
 * How long and how bad: {@code kopru.chaos.minutes} (the rest follows from it; without it every trouble happens once),
 * {@code kopru.chaos.seed}, and {@code kopru.chaos.payloads=false} for a run without poisoned payloads.
 */
record ChaosSettings(Duration length, long seed, boolean payloads) {

    /** Nothing that is only waited for takes minutes. */
    private static final List<String> IMPATIENT = List.of(
            "--kopru.restart.first-pause=500ms",
            "--kopru.restart.limit=20",
            "--kopru.retry.first-delay=2s",
            "--kopru.retry.longest-delay=8s",
            "--kopru.retry.max-attempts=1000",
            "--kopru.watch-interval=1s");

    static ChaosSettings ofSystem() {
        double minutes = Double.parseDouble(System.getProperty("kopru.chaos.minutes", "0"));
        return new ChaosSettings(
                Duration.ofSeconds(Math.round(60 * minutes)),
                Long.getLong("kopru.chaos.seed", 20261127),
                !"false".equals(System.getProperty("kopru.chaos.payloads")));
    }

    /** As the suite has it: each trouble once, in the seed's order. */
    boolean isShort() {
        return length.isZero();
    }

    /** Further options of its virtual machine: what lives for a minute need not become fast. */
    List<String> options() {
        return isShort() ? List.of("-XX:TieredStopAtLevel=1") : List.of();
    }

    /** How many damaged pictures come at a time. */
    int pictures() {
        return isShort() ? 5 : 10;
    }

    /** Further settings of the service. */
    List<String> ofService() {
        return isShort() ? IMPATIENT : List.of();
    }

    /** How long the database hangs. */
    Duration silence() {
        return Duration.ofSeconds(isShort() ? 6 : 40);
    }

    /** How long it is left alone between two of its troubles. */
    Duration between() {
        return Duration.ofSeconds(isShort() ? 1 : 10);
    }

    /** The longest pause between two troubles. */
    Duration longestPause() {
        return Duration.ofSeconds(isShort() ? 2 : 15);
    }

    /** Until all good records must be through when the trouble is over. */
    Duration patience() {
        return Duration.ofMinutes(isShort() ? 8 : 15);
    }
}
