package dev.kopru.schedule;

import dev.kopru.run.JobCatalog;
import dev.kopru.run.JobDefinition;
import dev.kopru.run.history.OpenFailure;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds the runs that nothing resumes until a person does, and says why. */
@Component
public class WaitingRuns {

    private final JobCatalog catalog;
    private final DueRestarts restarts;

    WaitingRuns(JobCatalog catalog, DueRestarts restarts) {
        this.catalog = catalog;
        this.restarts = restarts;
    }

    /** By job, the oldest of each. */
    public Map<String, WaitingRun> all() {
        Map<String, WaitingRun> waiting = new TreeMap<>();
        for (JobDefinition definition : catalog.definitions()) {
            of(definition.name()).ifPresent(run -> waiting.put(definition.name(), run));
        }
        return waiting;
    }

    /** The oldest of a job. */
    public Optional<WaitingRun> of(String job) {
        return restarts.left(job).map(failure -> new WaitingRun(failure.runId(), failure.endedAt(), reason(failure)));
    }

    private WaitingRun.Reason reason(OpenFailure failure) {
        return restarts.isExhausted(failure) ? WaitingRun.Reason.RESTARTED_IN_VAIN : WaitingRun.Reason.JOB_PAUSED;
    }
}
