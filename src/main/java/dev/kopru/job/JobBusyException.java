package dev.kopru.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Another run of the job is going on; a job runs once at a time over all nodes. */
public final class JobBusyException extends RuntimeException {

    private final String job;
    private final @Nullable Long runId;
    private final @Nullable Instant since;

    private JobBusyException(String message, String job, @Nullable Long runId, @Nullable Instant since) {
        super(message);
        this.job = job;
        this.runId = runId;
        this.since = since;
    }

    static JobBusyException heldBy(String job, @Nullable Long runId, String holder, Instant since) {
        String run = runId == null ? "a run that is just starting" : "run " + runId;
        return new JobBusyException(
                job + " is already running: " + run + " on " + holder + " since " + since, job, runId, since);
    }

    static JobBusyException unknownHolder(String job) {
        return new JobBusyException(job + " is already running", job, null, null);
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
