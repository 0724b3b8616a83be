package dev.kopru.admin;

import dev.kopru.partition.progress.PartProgress;
import dev.kopru.partition.progress.PartRow;
import dev.kopru.partition.progress.PartState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A part of a step of a run as the API shows it. */
record PartView(
        long id,
        String step,
        @Schema(description = "Its number among the parts of the step, from 1", example = "3") int part,
        PartState status,
        @Schema(description = "The node that works on it or did so last, as host:pid", example = "worker-2:4711")
                @Nullable
                String worker,
        @Schema(description = "Whether that is the node that carries the run itself") boolean ownNode,
        @Schema(
                        description = "How often a node began with it; 0 where the parts are not shared among nodes",
                        example = "1")
                int taken,
        @Schema(example = "1200") long read,
        @Schema(
                        description = "Records that it had before it when its run began with the step; null: not known",
                        example = "5000")
                @Nullable
                Long expected,
        @Nullable Double perSecond,
        @Schema(
                        description = "About how many seconds it will still take; null: not known, or it has ended",
                        example = "240")
                @Nullable
                Long secondsLeft,
        @Schema(
                        description =
                                "PART_SILENT: its node says nothing. PART_LOST: it has said nothing for so long that the part waits for another one. PART_STANDS: no record for minutes. PART_SLOW: it takes far longer than the others. null: none of these",
                        example = "PART_SLOW")
                @Nullable
                String lag,
        @Schema(description = "The same in words") @Nullable String lagText,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Schema(
                        description = "Why it failed, where another node says so",
                        example = "IllegalStateException: the disk is full")
                @Nullable
                String failure) {

    /** {@code node}: the run's own; {@code lagText}: why it lags behind, in words. */
    static PartView of(PartProgress progress, @Nullable String node, @Nullable String lagText) {
        PartRow part = progress.part();
        Duration left = progress.left();
        return new PartView(
                part.id(),
                part.step(),
                part.number(),
                part.state(),
                part.node(),
                part.node() != null && part.node().equals(node),
                part.taken(),
                part.read(),
                part.expected(),
                progress.perSecond(),
                left == null ? null : left.toSeconds(),
                progress.lag() == null ? null : progress.lag().code(),
                lagText,
                part.startedAt(),
                part.endedAt(),
                part.failure());
    }
}
