package dev.kopru.desk.timer;

import dev.kopru.record.Reason;
import dev.kopru.schedule.Schedule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A timer as its page shows it.
 *
 * @param rhythm when it starts its job, in words
 * @param quiet its quiet hours in words; null where it has none
 * @param ofFile what its job's file says, in words; null where the file rules
 * @param coming empty while it is paused
 * @param lacking why the job is not available; empty where it is
 */
record TimerCard(
        Schedule schedule,
        String rhythm,
        @Nullable String quiet,
        @Nullable String ofFile,
        List<Instant> coming,
        List<Reason> lacking) {

    public String job() {
        return schedule.job();
    }

    public @Nullable Instant next() {
        return coming.isEmpty() ? null : coming.get(0);
    }
}
