package dev.kopru.schedule;

import dev.kopru.run.JobTimer;
import dev.kopru.run.JobTimer.QuietHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.quartz.Calendar;
import org.quartz.CronScheduleBuilder;
import org.quartz.ScheduleBuilder;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.spi.OperableTrigger;
import org.springframework.stereotype.Component;

/** Makes Quartz triggers and calendars of timers. */
@Component
class TimerTriggers {

    /** What a trigger was made from, so that an unchanged timer keeps its rhythm. */
    static final String MADE_FROM = "madeFrom";

    /** In a trigger's data: only the due retries are wanted. */
    static final String ONLY_RETRIES = "onlyRetries";

    /** In a trigger's data: a failed run is to be resumed, or nothing. */
    static final String ONLY_RESTART = "onlyRestart";

    /** A trigger further away never comes round, and Quartz would lose count of it. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final ZoneId businessZone;
    private final Clock clock;

    TimerTriggers(ZoneId businessZone, Clock clock) {
        this.businessZone = businessZone;
        this.clock = clock;
    }

    static String calendarName(String job) {
        return "quiet-" + job;
    }

    /** After an outage a timer fires once, not as often as it missed. */
    Trigger of(String job, JobTimer timer, FirstStart first) {
        return of(job, timer, firstStart(timer, first));
    }

    /** When a timer would fire if it were set now. */
    List<Instant> preview(String job, JobTimer timer, FirstStart first, int times) {
        OperableTrigger trigger = (OperableTrigger) of(job, timer, first);
        @Nullable QuietCalendar quiet = quietHours(timer);
        trigger.computeFirstFireTime(quiet);
        return coming(trigger, quiet, times);
    }

    /** The next times of a trigger, which is moved on. */
    static List<Instant> coming(OperableTrigger trigger, @Nullable Calendar quiet, int times) {
        List<Instant> coming = new ArrayList<>();
        @Nullable Date next = trigger.getNextFireTime();
        for (int i = 0; i < times && next != null; i++) {
            coming.add(next.toInstant());
            trigger.triggered(quiet);
            next = trigger.getNextFireTime();
        }
        return coming;
    }

    /** When a timer of which the job last started at {@code last} fires for the n-th time after that. */
    Instant firing(int n, String job, JobTimer timer, Instant last) {
        Trigger trigger = of(job, timer, last);
        @Nullable QuietCalendar quiet = quietHours(timer);
        Date next = Date.from(last);
        for (int i = 0; i < n; i++) {
            do {
                @Nullable Date after = trigger.getFireTimeAfter(next);
                if (after == null) {
                    return Instant.MAX;
                }
                next = after;
            } while (quiet != null && !quiet.isTimeIncluded(next.getTime()));
        }
        return next.toInstant();
    }

    /** Begun in its quiet hours, a timer of whole days would never leave them. */
    private Instant firstStart(JobTimer timer, FirstStart first) {
        Duration every = timer.every();
        Instant now = clock.instant();
        Instant start = first == FirstStart.AFTER_INTERVAL && every != null ? now.plus(bounded(every)) : now;
        @Nullable QuietCalendar quiet = quietHours(timer);
        return quiet == null || quiet.isTimeIncluded(start.toEpochMilli())
                ? start
                : Instant.ofEpochMilli(quiet.getNextIncludedTime(start.toEpochMilli()));
    }

    private static Duration bounded(Duration every) {
        return every.compareTo(LONGEST) > 0 ? LONGEST : every;
    }

    private Trigger of(String job, JobTimer timer, Instant start) {
        TriggerBuilder<?> trigger = TriggerBuilder.newTrigger()
                .withIdentity(job)
                .forJob(job)
                .usingJobData(MADE_FROM, timer.toString())
                .usingJobData(ONLY_RETRIES, Boolean.toString(!timer.enabled()))
                .startAt(Date.from(start))
                .withSchedule(schedule(timer));
        if (timer.quiet() != null) {
            trigger.modifiedByCalendar(calendarName(job));
        }
        return trigger.build();
    }

    private ScheduleBuilder<?> schedule(JobTimer timer) {
        Duration every = timer.every();
        if (every != null) {
            return SimpleScheduleBuilder.simpleSchedule()
                    .withIntervalInMilliseconds(bounded(every).toMillis())
                    .repeatForever()
                    .withMisfireHandlingInstructionNowWithRemainingCount();
        }
        return CronScheduleBuilder.cronSchedule(
                        CronCheck.read(String.valueOf(timer.cron()), timer.quiet(), businessZone, clock))
                .inTimeZone(TimeZone.getTimeZone(businessZone))
                .withMisfireHandlingInstructionFireAndProceed();
    }

    @Nullable
    QuietCalendar quietHours(JobTimer timer) {
        QuietHours quiet = timer.quiet();
        return quiet == null ? null : new QuietCalendar(quiet, businessZone);
    }

    /** One start of the job at that instant, for a restart. */
    static Trigger once(String job, String name, Instant at) {
        return TriggerBuilder.newTrigger()
                .withIdentity(name)
                .forJob(job)
                .usingJobData(ONLY_RESTART, Boolean.TRUE.toString())
                .startAt(Date.from(at))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
    }
}
