package dev.kopru.run.lease;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another run of the job is going on; a job runs once at a time over all nodes. */
public final class JobBusyException extends RuntimeException implements Explained {

    private final transient Reason reason;
    private final String job;
    private final @Nullable Long runId;
    private final @Nullable Instant since;

    private JobBusyException(String message, Reason reason, String job, @Nullable Long runId, @Nullable Instant since) {
        super(message);
        this.reason = reason;
        this.job = job;
        this.runId = runId;
        this.since = since;
    }

    static JobBusyException heldBy(String job, @Nullable Long runId, String holder, Instant since) {
        String run = runId == null ? "a run that is just starting" : "run " + runId;
        Reason reason = runId == null
                ? new Reason("RUN_IS_STARTING", List.of(job, holder, since.toString()))
                : new Reason("RUN_IN_PROGRESS", List.of(job, holder, since.toString(), runId.toString()));
        return new JobBusyException(
                job + " is already running: " + run + " on " + holder + " since " + since, reason, job, runId, since);
    }

    static JobBusyException unknownHolder(String job) {
        return new JobBusyException(
                job + " is already running", new Reason("JOB_IS_RUNNING", List.of(job)), job, null, null);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public Reason reason() {
        return reason;
    }

    public String job() {
        return job;
    }

    /** The run in the way, or null while it is just starting. */
    public @Nullable Long runId() {
        return runId;
    }

    public @Nullable Instant since() {
        return since;
    }
}
