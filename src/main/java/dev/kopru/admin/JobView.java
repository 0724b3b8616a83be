package dev.kopru.admin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job as the API shows it. */
record JobView(String job, TimerView timer, @Nullable RunView lastRun, @Nullable Instant nextRun, long openRetries) {

    /** How often the job starts by itself, as an ISO 8601 duration. */
    record TimerView(Duration every, boolean enabled) {}
}
