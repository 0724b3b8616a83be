package dev.kopru.run;

import dev.kopru.run.history.RunFailure;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Ends the metadata of runs whose process died, so that they can be restarted. */
@Component
public class DeadRuns {

    private static final Logger log = LoggerFactory.getLogger(DeadRuns.class);

    /** How the failures begin that {@link RunFailure} knows again. */
    public static final String CUT_OFF = "No word any more from the process that ran it";

    public static final String HOW = ": it ended";

    public static final String NOT_SAVED = "Köprü's own database did not answer when the run's end was to be saved: ";

    private final RunTable runs;
    private final JobRepository repository;
    private final LeftRuns leftRuns;
    private final UnsavedEnds unsaved;

    DeadRuns(RunTable runs, JobRepository repository, LeftRuns leftRuns, UnsavedEnds unsaved) {
        this.runs = runs;
        this.repository = repository;
        this.leftRuns = leftRuns;
        this.unsaved = unsaved;
    }

    /** Only for a holder of the job's lease: it proves that none of these runs lives. Answers the recovered runs. */
    List<Long> recover(String job) {
        List<Long> recovered = new ArrayList<>();
        for (long id : runs.unfinished(job)) {
            JobExecution execution = repository.getJobExecution(id);
            if (execution != null) {
                String why = why(id);
                leftRuns.cutOff(execution, why);
                runs.insertIfMissing(id, job);
                log.warn("Run {} of {} was cut off; it is FAILED now and can be resumed: {}", id, job, why);
                recovered.add(id);
            }
        }
        return recovered;
    }

    /** From outside, a process that has gone and one whose connection has gone look the same. */
    private String why(long id) {
        return unsaved.take(id)
                .map(cause -> NOT_SAVED + cause)
                .orElseGet(() -> CUT_OFF
                        + runs.node(id).map(node -> " on " + node).orElse("")
                        + HOW + " (crash, kill or power failure), or lost its database");
    }
}
