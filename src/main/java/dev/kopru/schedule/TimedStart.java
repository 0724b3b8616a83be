package dev.kopru.schedule;

import dev.kopru.job.JobBusyException;
import dev.kopru.job.JobRuns;
import dev.kopru.job.OpenFailure;
import dev.kopru.job.OpenFailures;
import dev.kopru.job.RunStateException;
import dev.kopru.job.StartedBy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.quartz.QuartzJobBean;

/**
 * Starts a job when its timer fires. A failed run is gone on with before a new one starts; the timer's next firing waits
 * until the run has ended.
 */
@DisallowConcurrentExecution
class TimedStart extends QuartzJobBean {

    private static final Logger log = LoggerFactory.getLogger(TimedStart.class);
    private static final Map<String, String> RETRIES = Map.of("only", "retries");

    private final JobRuns runs;
    private final OpenFailures failures;
    private final RestartPolicy policy;
    private final Clock clock;

    TimedStart(JobRuns runs, OpenFailures failures, RestartPolicy policy, Clock clock) {
        this.runs = runs;
        this.failures = failures;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        String job = context.getJobDetail().getKey().getName();
        boolean onlyRetries = Boolean.parseBoolean(context.getMergedJobDataMap().getString(TimerTriggers.ONLY_RETRIES));
        try {
            runs.recover(job);
            List<OpenFailure> open =
                    failures.of(job).stream().filter(policy::allows).toList();
            if (open.isEmpty()) {
                runs.start(job, StartedBy.TIMER, onlyRetries ? RETRIES : Map.of())
                        .ended()
                        .join();
            } else {
                goOnWith(open.get(0));
            }
        } catch (JobBusyException | RunStateException e) {
            log.info("The timer of {} starts nothing: {}", job, e.getMessage());
        }
    }

    private void goOnWith(OpenFailure failure) {
        if (policy.due(failure).isAfter(clock.instant())) {
            log.info("{} waits until {} to go on with run {}", failure.job(), policy.due(failure), failure.runId());
            return;
        }
        log.info("Going on with run {} of {}", failure.runId(), failure.job());
        runs.restart(failure.runId(), StartedBy.RECOVERY).ended().join();
    }
}
