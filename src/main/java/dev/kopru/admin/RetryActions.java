package dev.kopru.admin;

import dev.kopru.job.JobBusyException;
import dev.kopru.job.JobRuns;
import dev.kopru.job.UnknownJobException;
import dev.kopru.retry.Retries;
import dev.kopru.retry.RetryRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with rejected records, each with its audit entry in the same transaction. */
@Component
class RetryActions {

    private final Retries retries;
    private final JobRuns runs;
    private final Audit audit;

    RetryActions(Retries retries, JobRuns runs, Audit audit) {
        this.retries = retries;
        this.runs = runs;
        this.audit = audit;
    }

    @Transactional
    public RetryRecord replay(long id) {
        RetryRecord record = retries.replay(id);
        audit.record("replay", subject(record), null);
        return record;
    }

    @Transactional
    public int replayAll(String job, @Nullable String reason) {
        int replayed = retries.replayAll(job, reason);
        audit.record("replay group", job, (reason == null ? "all reasons" : reason) + ": " + replayed + " records");
        return replayed;
    }

    @Transactional
    public RetryRecord discard(long id, String reason) {
        RetryRecord record = retries.discard(id, reason, Person.current());
        audit.record("discard", subject(record), reason);
        return record;
    }

    @Transactional
    public RetryRecord correct(long id, String payload) {
        String before = retries.get(id).payload();
        RetryRecord record = retries.correctPayload(id, payload);
        audit.record("correct payload", subject(record), "was " + before);
        return record;
    }

    /** Starts a run that takes the due records only; null when the job is running already or there is none any more. */
    @Nullable
    Long start(String job) {
        try {
            return runs.start(job, Person.starting(), RunRequest.ONLY_RETRIES).runId();
        } catch (JobBusyException | UnknownJobException e) {
            return null;
        }
    }

    private static String subject(RetryRecord record) {
        return "rejected record " + record.id() + ", " + record.job() + " "
                + record.source().label();
    }
}
