package dev.kopru.partition.progress;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a step in one run, as the tables have it.
 *
 * @param id of its step execution
 * @param number counted from 1
 * @param node who works on it or did so last; null: nobody has it
 * @param taken how often a node began with it; 0 where the run's own process works on all parts
 * @param silent since when that node has said nothing; null where none has it
 * @param read records so far
 * @param expected how many there were when the run cut the step; null where nobody knew, or where it has read more
 * @param movedAt when its last chunk ended
 * @param failure why it failed, where another node says so
 */
public record PartRow(
        long id,
        String step,
        int number,
        PartState state,
        @Nullable String node,
        int taken,
        @Nullable Duration silent,
        long read,
        @Nullable Long expected,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant movedAt,
        @Nullable String failure) {}
