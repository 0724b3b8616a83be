package dev.kopru.admin;

import dev.kopru.schedule.WaitingRun;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job as the API shows it. */
record JobView(
        String job,
        @Schema(description = "Whether all that it needs of the shop and the books is connected") boolean available,
        @Schema(description = "Why it is not available; empty where it is") List<LackingView> lacking,
        TimerView timer,
        @Nullable RunView lastRun,
        @Nullable Instant nextRun,
        @Nullable WaitingView waiting,
        long openRetries,
        long openNotices) {

    /** What the job needs and nobody serves: a port such as {@code store.products}, a code and its words. */
    record LackingView(String port, String code, String text) {}

    /** A run that nothing resumes until a person does: {@code JOB_PAUSED} or {@code RESTARTED_IN_VAIN}. */
    record WaitingView(long runId, Instant since, String reason) {

        static WaitingView of(WaitingRun run) {
            return new WaitingView(run.runId(), run.since(), run.reason().name());
        }
    }

    /** When the job starts by itself: an ISO 8601 duration or a cron expression. */
    record TimerView(@Nullable Duration every, @Nullable String cron, boolean enabled) {}
}
