package dev.kopru.admin.act;

import dev.kopru.audit.Audit;
import dev.kopru.run.JobRuns;
import dev.kopru.run.RunStateException;
import dev.kopru.run.UnknownJobException;
import dev.kopru.run.history.RunHistory;
import dev.kopru.run.lease.JobBusyException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people do with runs, each with its audit entry; the API and the pages do it alike. */
@Component
public class RunActions {

    private final JobRuns runs;
    private final RunHistory history;
    private final Audit audit;

    RunActions(JobRuns runs, RunHistory history, Audit audit) {
        this.runs = runs;
        this.history = history;
        this.audit = audit;
    }

    /**
     * Starts a run and answers its number.
     *
     * @throws JobBusyException when a run of the job is going on
     * @throws RunStateException when no run can begin now
     * @throws UnknownJobException when there is no such job
     */
    public long start(String job, Map<String, String> parameters) {
        long id = runs.start(job, Person.starting(), parameters).runId();
        audit.record("start run", job, "run " + id + (parameters.isEmpty() ? "" : " " + parameters));
        return id;
    }

    /**
     * Goes on with a FAILED or STOPPED run where it was, and answers the new run's number.
     *
     * @throws RunStateException when the run is in another state, or was restarted already
     */
    public long restart(long id) {
        String before = history.get(id).status();
        long restarted = runs.restart(id, Person.starting()).runId();
        audit.changed("restart run", "run " + id, null, before, "as run " + restarted);
        return restarted;
    }

    public void stop(long id) {
        String before = history.get(id).status();
        runs.stop(id, Person.current());
        audit.changed("stop run", "run " + id, null, before, history.get(id).status());
    }

    /** The way out of UNKNOWN. */
    public void resolve(long id, String reason) {
        String before = history.get(id).status();
        runs.resolve(id, reason);
        audit.changed(
                "resolve run", "run " + id, reason, before, history.get(id).status());
    }

    public void abandon(long id) {
        String before = history.get(id).status();
        runs.abandon(id);
        audit.changed("abandon run", "run " + id, null, before, history.get(id).status());
    }
}
