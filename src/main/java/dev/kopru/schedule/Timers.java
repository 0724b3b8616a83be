package dev.kopru.schedule;

import dev.kopru.job.JobCatalog;
import dev.kopru.job.JobDefinition;
import dev.kopru.job.NextRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets each job's timer to what its settings say; a timer that did not change keeps its rhythm over restarts. */
@Component
@ConditionalOnProperty(name = "kopru.timers.enabled", matchIfMissing = true)
class Timers implements ApplicationRunner, NextRun {

    private static final String EVERY = "every";

    private final Scheduler scheduler;
    private final JobCatalog catalog;

    Timers(Scheduler scheduler, JobCatalog catalog) {
        this.scheduler = scheduler;
        this.catalog = catalog;
    }

    /** Quartz keeps one run at a time only for changes made inside a transaction. */
    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws SchedulerException {
        for (JobDefinition definition : catalog.definitions()) {
            set(definition);
        }
    }

    @Override
    public Optional<Instant> of(String job) {
        try {
            @Nullable Trigger trigger = scheduler.getTrigger(new TriggerKey(job));
            @Nullable Date next = trigger == null ? null : trigger.getNextFireTime();
            return Optional.ofNullable(next).map(Date::toInstant);
        } catch (SchedulerException e) {
            return Optional.empty();
        }
    }

    private void set(JobDefinition definition) throws SchedulerException {
        TriggerKey key = new TriggerKey(definition.name());
        JobDetail detail = JobBuilder.newJob(TimedStart.class)
                .withIdentity(new JobKey(definition.name()))
                .storeDurably()
                .build();
        scheduler.addJob(detail, true);
        Duration every = definition.timer().every();
        @Nullable Trigger present = scheduler.getTrigger(key);
        if (!definition.timer().enabled()) {
            scheduler.unscheduleJob(key);
        } else if (present == null) {
            scheduler.scheduleJob(trigger(definition, every));
        } else if (!every.toString().equals(present.getJobDataMap().getString(EVERY))) {
            scheduler.rescheduleJob(key, trigger(definition, every));
        }
    }

    /** After an outage a timer fires once, not as often as it missed. */
    private static Trigger trigger(JobDefinition definition, Duration every) {
        return TriggerBuilder.newTrigger()
                .withIdentity(definition.name())
                .forJob(definition.name())
                .usingJobData(EVERY, every.toString())
                .startNow()
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(every.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNowWithRemainingCount())
                .build();
    }
}
