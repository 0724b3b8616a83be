package dev.kopru.schedule;

import dev.kopru.run.JobTimer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.spi.OperableTrigger;
import org.springframework.stereotype.Component;

/**
 * The jobs' timers in Quartz. To be called inside a transaction: Quartz keeps one run at a time only for changes made in
 * one.
 */
@Component
class Timers {

    private final Scheduler scheduler;
    private final TimerTriggers triggers;

    Timers(Scheduler scheduler, TimerTriggers triggers) {
        this.scheduler = scheduler;
        this.triggers = triggers;
    }

    /** Sets the job's timer; one that did not change keeps its rhythm over restarts. */
    void set(String job, JobTimer timer, FirstStart first) {
        try {
            addJob(job);
            TriggerKey key = new TriggerKey(job);
            if (!timer.enabled() && !timer.retriesWhilePaused()) {
                scheduler.unscheduleJob(key);
                return;
            }
            @Nullable Trigger present = scheduler.getTrigger(key);
            if (present != null
                    && timer.toString().equals(present.getJobDataMap().getString(TimerTriggers.MADE_FROM))) {
                return;
            }
            scheduler.unscheduleJob(key);
            setQuietHours(job, timer);
            scheduler.scheduleJob(triggers.of(job, timer, first));
        } catch (SchedulerException e) {
            throw new IllegalStateException("The timer of " + job + " could not be set", e);
        }
    }

    /** Starts the job by itself no more. */
    void remove(String job) {
        try {
            scheduler.unscheduleJob(new TriggerKey(job));
        } catch (SchedulerException e) {
            throw new IllegalStateException("The timer of " + job + " could not be removed", e);
        }
    }

    /** One start at an instant, beside the timer's rhythm; a later wish replaces an earlier one. */
    void startOnce(String job, Instant at) {
        try {
            String name = "restart-" + job;
            Trigger once = TimerTriggers.once(job, name, at);
            if (scheduler.checkExists(new TriggerKey(name))) {
                scheduler.rescheduleJob(new TriggerKey(name), once);
            } else {
                scheduler.scheduleJob(once);
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("The restart of " + job + " could not be planned", e);
        }
    }

    /** When the job's timer fires, starting with the next time; empty for a paused one. */
    List<Instant> coming(String job, int times) {
        try {
            @Nullable Trigger trigger = scheduler.getTrigger(new TriggerKey(job));
            if (trigger == null
                    || Boolean.parseBoolean(trigger.getJobDataMap().getString(TimerTriggers.ONLY_RETRIES))) {
                return List.of();
            }
            org.quartz.@Nullable Calendar quiet =
                    trigger.getCalendarName() == null ? null : scheduler.getCalendar(trigger.getCalendarName());
            return TimerTriggers.coming((OperableTrigger) ((OperableTrigger) trigger).clone(), quiet, times);
        } catch (SchedulerException e) {
            throw new IllegalStateException("The timer of " + job + " could not be read", e);
        }
    }

    private void addJob(String job) throws SchedulerException {
        JobDetail detail = JobBuilder.newJob(TimedStart.class)
                .withIdentity(new JobKey(job))
                .storeDurably()
                .build();
        scheduler.addJob(detail, true);
    }

    private void setQuietHours(String job, JobTimer timer) throws SchedulerException {
        @Nullable QuietCalendar quiet = triggers.quietHours(timer);
        if (quiet != null) {
            scheduler.addCalendar(TimerTriggers.calendarName(job), quiet, true, true);
        }
    }
}
