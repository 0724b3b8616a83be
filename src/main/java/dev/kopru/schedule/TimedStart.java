package dev.kopru.schedule;

import dev.kopru.run.Groundwork;
import dev.kopru.run.JobNotAvailableException;
import dev.kopru.run.JobRuns;
import dev.kopru.run.OutOfMemory;
import dev.kopru.run.RunParameters;
import dev.kopru.run.RunStateException;
import dev.kopru.run.StartedBy;
import dev.kopru.run.history.OpenFailure;
import dev.kopru.run.lease.JobBusyException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.quartz.QuartzJobBean;

/**
 * Starts a job when its timer fires. A failed run is resumed before a new one starts; the timer's next firing waits
 * until the run has ended.
 */
@DisallowConcurrentExecution
class TimedStart extends QuartzJobBean {

    private static final Logger log = LoggerFactory.getLogger(TimedStart.class);
    private static final Map<String, String> RETRIES = Map.of(RunParameters.ONLY, RunParameters.RETRIES);

    private final JobRuns runs;
    private final DueRestarts restarts;
    private final Schedules schedules;
    private final AnotherFirst another;
    private final ObjectProvider<Groundwork> groundwork;
    private final Clock clock;

    TimedStart(
            JobRuns runs,
            DueRestarts restarts,
            Schedules schedules,
            AnotherFirst another,
            ObjectProvider<Groundwork> groundwork,
            Clock clock) {
        this.runs = runs;
        this.restarts = restarts;
        this.schedules = schedules;
        this.another = another;
        this.groundwork = groundwork;
        this.clock = clock;
    }

    /** Quartz catches whatever is thrown. */
    @Override
    protected void executeInternal(JobExecutionContext context) {
        OutOfMemory.watched(() -> start(context)).run();
    }

    private void start(JobExecutionContext context) {
        String job = context.getJobDetail().getKey().getName();
        try {
            if (!groundwork.stream().allMatch(Groundwork::await)) {
                return;
            }
            runs.recover(job);
            if (schedules.isQuiet(job)) {
                // A firing missed before them, or a restart; both wait for their end.
                log.debug("{} has its quiet hours", job);
                return;
            }
            Optional<DueRestarts.Restart> restart = restarts.next(job);
            if (restart.isPresent()) {
                goOnWith(restart.get());
            } else if (!flag(context, TimerTriggers.ONLY_RESTART)) {
                startNew(job, flag(context, TimerTriggers.ONLY_RETRIES));
            }
        } catch (JobBusyException | JobNotAvailableException | RunStateException e) {
            log.info("The timer of {} starts nothing: {}", job, e.getMessage());
        }
    }

    private void startNew(String job, boolean onlyRetries) {
        if (onlyRetries || !another.isWaitedFor(job)) {
            runs.start(job, StartedBy.TIMER, onlyRetries ? RETRIES : Map.of())
                    .ended()
                    .join();
        }
    }

    private void goOnWith(DueRestarts.Restart restart) {
        OpenFailure failure = restart.failure();
        if (restart.due().isAfter(clock.instant())) {
            log.info("{} waits until {} to resume run {}", failure.job(), restart.due(), failure.runId());
            return;
        }
        log.info("Resuming run {} of {}", failure.runId(), failure.job());
        runs.restart(failure.runId(), StartedBy.RECOVERY).ended().join();
    }

    private static boolean flag(JobExecutionContext context, String name) {
        return Boolean.parseBoolean(context.getMergedJobDataMap().getString(name));
    }
}
