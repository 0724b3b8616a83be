package dev.kopru.run;

import dev.kopru.record.Counts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs that hold their job's lease although nothing runs, for tests of what moves with the counts. */
public record HeldRuns(JdbcClient jdbc) {

    public RunCounts counts() {
        return new RunCounts(jdbc);
    }

    /** The job's lease belongs to this run from now on, and no other run of it may count any more. */
    public void hold(String job, long runId) {
        jdbc.sql("REPLACE INTO job_lease (job, holder, run_id, taken_at, heartbeat_at)"
                        + " VALUES (?, 'test', ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))")
                .params(job, runId)
                .update();
    }

    /** The counts of all steps of a run. */
    public Counts of(long runId) {
        return counts().byStep(runId).values().stream().reduce(Counts.NONE, Counts::plus);
    }

    public void clear() {
        jdbc.sql("DELETE FROM job_lease").update();
        jdbc.sql("DELETE FROM run_count").update();
    }
}
