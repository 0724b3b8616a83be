package dev.kopru.desk;

import dev.kopru.job.JobTimer;
import dev.kopru.job.PastRun;
import dev.kopru.job.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One job between the two sides, as the overview shows it.
 *
 * @param last the last run, also one that is going on; null = it never ran
 * @param lacking why it is not available; empty where it is
 * @param fresh when its last completed run began: what the other side shows is as of then
 * @param next null where no timer starts it
 */
record Lane(
        String job,
        State state,
        List<Reason> lacking,
        JobTimer timer,
        @Nullable PastRun last,
        @Nullable Instant fresh,
        @Nullable Instant next,
        long waiting,
        long notices) {

    /** How a job is. */
    enum State {
        RUNNING,
        WELL,
        FAILED,
        WAITING_FOR_A_PERSON,
        OVERDUE,
        PAUSED,
        NEVER_RAN,
        /** Nobody serves what it needs. */
        NOT_AVAILABLE
    }

    public boolean isTrouble() {
        return state == State.FAILED || state == State.WAITING_FOR_A_PERSON || state == State.OVERDUE;
    }
}
