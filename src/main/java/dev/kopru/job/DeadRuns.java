package dev.kopru.job;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Ends the metadata of runs whose process died, so that they can be restarted. */
@Component
class DeadRuns {

    private static final Logger log = LoggerFactory.getLogger(DeadRuns.class);

    private final RunTable runs;
    private final JobRepository repository;
    private final LeftRuns leftRuns;

    DeadRuns(RunTable runs, JobRepository repository, LeftRuns leftRuns) {
        this.runs = runs;
        this.repository = repository;
        this.leftRuns = leftRuns;
    }

    /** Only for a holder of the job's lease: it proves that none of these runs lives. Answers the recovered runs. */
    List<Long> recover(String job) {
        List<Long> recovered = new ArrayList<>();
        for (long id : runs.unfinished(job)) {
            JobExecution execution = repository.getJobExecution(id);
            if (execution != null) {
                leftRuns.fail(execution, "The process that ran it ended without a word (crash, kill or power failure)");
                log.warn("Run {} of {} died with its process; it is FAILED now and can go on", id, job);
                recovered.add(id);
            }
        }
        return recovered;
    }
}
