package dev.kopru.admin.act;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about very many records, and how far it is.
 *
 * @param group the reason or code of these records; null = all of the job's
 * @param records how many they were when it began
 * @param runId the run that tries them, once all are done
 */
public record LongAct(
        Kind kind,
        String job,
        @Nullable String group,
        long records,
        long done,
        State state,
        @Nullable Long runId,
        Instant changedAt) {

    /** What is done with them. */
    public enum Kind {
        REPLAY,
        DISCARD,
        SEE
    }

    /** BROKEN_OFF: those that are done stay so, the others are as they were. */
    public enum State {
        GOING,
        DONE,
        BROKEN_OFF
    }

    static LongAct begun(Kind kind, String job, @Nullable String group, long records, Instant now) {
        return new LongAct(kind, job, group, records, 0, State.GOING, null, now);
    }

    LongAct further(int more, Instant now) {
        return new LongAct(kind, job, group, Math.max(records, done + more), done + more, state, runId, now);
    }

    LongAct ended(State how, @Nullable Long run, Instant now) {
        return new LongAct(kind, job, group, records, done, how, run, now);
    }

    boolean isGoing() {
        return state == State.GOING;
    }
}
