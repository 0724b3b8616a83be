package dev.kopru.schedule;

import dev.kopru.job.JobTimer;
import dev.kopru.job.JobTimer.QuietHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.quartz.CronScheduleBuilder;
import org.quartz.ScheduleBuilder;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.calendar.DailyCalendar;
import org.springframework.stereotype.Component;

/** Makes Quartz triggers and calendars of timers. */
@Component
class TimerTriggers {

    /** What a trigger was made from, so that an unchanged timer keeps its rhythm. */
    static final String MADE_FROM = "madeFrom";

    /** In a trigger's data: only the due retries are wanted. */
    static final String ONLY_RETRIES = "onlyRetries";

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
    Trigger of(String job, JobTimer timer) {
        TriggerBuilder<?> trigger = TriggerBuilder.newTrigger()
                .withIdentity(job)
                .forJob(job)
                .usingJobData(MADE_FROM, timer.toString())
                .usingJobData(ONLY_RETRIES, Boolean.toString(!timer.enabled()))
                .startNow()
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
                    .withIntervalInMilliseconds(every.toMillis())
                    .repeatForever()
                    .withMisfireHandlingInstructionNowWithRemainingCount();
        }
        return CronScheduleBuilder.cronSchedule(CronCheck.read(String.valueOf(timer.cron()), businessZone, clock))
                .inTimeZone(TimeZone.getTimeZone(businessZone))
                .withMisfireHandlingInstructionFireAndProceed();
    }

    /** Hours that span midnight are the complement of those between their ends. */
    @Nullable
    DailyCalendar quietHours(JobTimer timer) {
        QuietHours quiet = timer.quiet();
        if (quiet == null) {
            return null;
        }
        boolean overMidnight = quiet.from().isAfter(quiet.until());
        DailyCalendar calendar = overMidnight
                ? new DailyCalendar(quiet.until().toString(), quiet.from().toString())
                : new DailyCalendar(quiet.from().toString(), quiet.until().toString());
        calendar.setInvertTimeRange(overMidnight);
        calendar.setTimeZone(TimeZone.getTimeZone(businessZone));
        return calendar;
    }

    /** One start of the job at that instant, for a restart. */
    static Trigger once(String job, String name, Instant at) {
        return TriggerBuilder.newTrigger()
                .withIdentity(name)
                .forJob(job)
                .usingJobData(ONLY_RETRIES, Boolean.FALSE.toString())
                .startAt(Date.from(at))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                .build();
    }
}
