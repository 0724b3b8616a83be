package dev.kopru.run;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a job starts by itself: every so often or by a cron expression in the business zone, one of the two.
 *
 * @param every at least one minute
 * @param cron with seconds as its first field, as Quartz reads it
 * @param quiet hours of the day in which the job does not start
 * @param enabled false: paused
 * @param retriesWhilePaused whether due retries run by themselves while the job is paused
 */
public record JobTimer(
        @Nullable Duration every,
        @Nullable String cron,
        @Nullable QuietHours quiet,
        @DefaultValue("true") boolean enabled,
        @DefaultValue("false") boolean retriesWhilePaused) {

    /** As the tables of timers have it. */
    public static final int LONGEST_CRON = 120;

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** From and until, times of the day; may span midnight. */
    public record QuietHours(LocalTime from, LocalTime until) {

        /** Quiet from the first moment on, and no longer at the last. */
        public boolean contains(LocalTime time) {
            boolean begun = !time.isBefore(from);
            boolean over = !time.isBefore(until);
            return from.isAfter(until) ? begun || !over : begun && !over;
        }
    }

    public JobTimer {
        if ((every == null) == (cron == null)) {
            throw InvalidTimerException.eitherEveryOrCron();
        }
        if (every != null && every.compareTo(SHORTEST) < 0) {
            throw InvalidTimerException.tooShort(every);
        }
        if (cron != null && cron.length() > LONGEST_CRON) {
            throw InvalidTimerException.cronTooLong(cron.length(), LONGEST_CRON);
        }
        if (quiet != null && quiet.from().equals(quiet.until())) {
            throw InvalidTimerException.quietAllDay(quiet.from());
        }
    }

    /** A timer with an interval only. */
    public static JobTimer every(Duration every, boolean enabled) {
        return new JobTimer(every, null, null, enabled, false);
    }
}
