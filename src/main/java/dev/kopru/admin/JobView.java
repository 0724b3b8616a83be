package dev.kopru.admin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job as the API shows it. */
record JobView(
        String job,
        TimerView timer,
        @Nullable RunView lastRun,
        @Nullable Instant nextRun,
        long openRetries,
        long openNotices) {

    /** When the job starts by itself: an ISO 8601 duration or a cron expression. */
    record TimerView(@Nullable Duration every, @Nullable String cron, boolean enabled) {}
}
