package dev.kopru.admin.act;

import dev.kopru.audit.Audit;
import dev.kopru.retry.Replay;
import dev.kopru.retry.Retries;
import dev.kopru.retry.RetryFilter;
import dev.kopru.retry.RetryRecord;
import dev.kopru.retry.RetryState;
import dev.kopru.run.JobRuns;
import dev.kopru.run.RunParameters;
import dev.kopru.run.RunStateException;
import dev.kopru.run.UnknownJobException;
import dev.kopru.run.lease.JobBusyException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with rejected records, each with its audit entry in the same transaction. */
@Component
public class RetryActions {

    private final Retries retries;
    private final JobRuns runs;
    private final Audit audit;

    RetryActions(Retries retries, JobRuns runs, Audit audit) {
        this.retries = retries;
        this.runs = runs;
        this.audit = audit;
    }

    @Transactional
    public Replay replay(long id) {
        RetryState before = retries.get(id).state();
        Replay replay = retries.replay(id);
        RetryRecord record = retries.get(id);
        audit.changed("replay", subject(record), null, before, record.state());
        return replay;
    }

    @Transactional
    public Replay replayAll(String job, @Nullable String reason) {
        Replay replay = retries.replayAll(job, reason);
        String asked = reason == null ? "all reasons" : reason;
        audit.record("replay group", job, asked + ": " + replay.records() + " records");
        return replay;
    }

    /** Of a group of no more than so many; answers how many there were. */
    @Transactional
    public int discardAll(String job, String group, String reason, int most) {
        RetryFilter open = new RetryFilter(job, RetryState.OPEN, group, null);
        int records =
                retries.discardSome(open, null, most, reason, Person.current()).size();
        audit.record("discard group", job, group + ": " + records + " records: " + reason);
        return records;
    }

    @Transactional
    public RetryRecord discard(long id, String reason) {
        RetryState before = retries.get(id).state();
        RetryRecord record = retries.discard(id, reason, Person.current());
        audit.changed("discard", subject(record), reason, before, record.state());
        return record;
    }

    @Transactional
    public RetryRecord correct(long id, String payload) {
        String before = retries.get(id).payload();
        RetryRecord record = retries.correctPayload(id, payload);
        audit.changed("correct payload", subject(record), null, before, record.payload());
        return record;
    }

    /** The same for a person who has looked at the record in this version. */
    @Transactional
    public RetryRecord correct(long id, String payload, String version) {
        String before = retries.get(id).payload();
        RetryRecord record = retries.correctPayload(id, payload, version);
        audit.changed("correct payload", subject(record), null, before, record.payload());
        return record;
    }

    /**
     * Starts a run that takes exactly these records.
     *
     * @throws JobBusyException when a run of the job is going on
     * @throws RunStateException when no run can begin now
     * @throws UnknownJobException when there is no such job any more
     */
    long start(Replay replay) {
        Map<String, String> parameters =
                Map.of(RunParameters.ONLY, RunParameters.RETRIES, RunParameters.REPLAY, replay.name());
        return runs.start(replay.job(), Person.starting(), parameters).runId();
    }

    private static String subject(RetryRecord record) {
        return "rejected record " + record.id() + ", " + record.job() + " "
                + record.source().label();
    }
}
