package dev.kopru.desk.overview;

import dev.kopru.record.Reason;
import dev.kopru.run.JobTimer;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.RejectedAll;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One job between the two sides, as the overview shows it.
 *
 * @param last the last run, also one that is going on; null = it never ran
 * @param lacking why it is not available; empty where it is
 * @param fresh when its last completed run began: what the other side shows is as of then
 * @param next null where no timer starts it
 * @param rejectedAll its last run that read something new, where that rejected all of it and some of it still waits
 */
record Lane(
        String job,
        State state,
        List<Reason> lacking,
        JobTimer timer,
        @Nullable PastRun last,
        @Nullable Instant fresh,
        @Nullable Instant next,
        RejectedAll.@Nullable Run rejectedAll,
        long waiting,
        long notices) {

    private static final Set<State> TROUBLES =
            EnumSet.of(State.FAILED, State.WAITING_FOR_A_PERSON, State.OVERDUE, State.ALL_REJECTED);

    /** How a job is. */
    enum State {
        RUNNING,
        WELL,
        FAILED,
        WAITING_FOR_A_PERSON,
        OVERDUE,
        ALL_REJECTED,
        PAUSED,
        NEVER_RAN,
        /** Nobody serves what it needs. */
        NOT_AVAILABLE
    }

    public boolean isTrouble() {
        return TROUBLES.contains(state);
    }
}
