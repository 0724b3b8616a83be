package dev.kopru.schedule;

import dev.kopru.job.JobBusyException;
import dev.kopru.job.JobRuns;
import dev.kopru.job.StartedBy;
import java.util.Map;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Starts a job's run when its timer fires, and keeps the timer's next firing waiting until the run has ended. */
@DisallowConcurrentExecution
class TimedStart extends QuartzJobBean {

    private static final Logger log = LoggerFactory.getLogger(TimedStart.class);

    private final JobRuns runs;

    TimedStart(JobRuns runs) {
        this.runs = runs;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        String job = context.getJobDetail().getKey().getName();
        try {
            runs.start(job, StartedBy.TIMER, Map.of()).ended().join();
        } catch (JobBusyException e) {
            log.info("The timer found {}", e.getMessage());
        }
    }
}
