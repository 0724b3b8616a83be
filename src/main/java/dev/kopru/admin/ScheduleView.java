package dev.kopru.admin;

import dev.kopru.run.JobTimer;
import dev.kopru.run.JobTimer.QuietHours;
import dev.kopru.run.history.PastRun;
import dev.kopru.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A timer as the API shows it.
 *
 * @param ruledBy {@code file} or {@code person}
 */
record ScheduleView(
        String job,
        @Nullable Duration every,
        @Nullable String cron,
        @Nullable QuietHours quietHours,
        boolean enabled,
        boolean retriesWhilePaused,
        String ruledBy,
        String changedBy,
        Instant changedAt,
        @Nullable Instant last,
        @Nullable Instant next,
        List<Instant> following) {

    /** The next time and the five that follow it. */
    static final int TIMES = 6;

    static ScheduleView of(Schedule schedule, @Nullable PastRun last, List<Instant> coming) {
        JobTimer timer = schedule.timer();
        return new ScheduleView(
                schedule.job(),
                timer.every(),
                timer.cron(),
                timer.quiet(),
                timer.enabled(),
                timer.retriesWhilePaused(),
                schedule.source().name().toLowerCase(Locale.ROOT),
                schedule.changedBy(),
                schedule.changedAt(),
                last == null ? null : last.startedAt(),
                coming.isEmpty() ? null : coming.get(0),
                coming.isEmpty() ? List.of() : coming.subList(1, coming.size()));
    }
}
