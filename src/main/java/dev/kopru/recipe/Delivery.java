package dev.kopru.recipe;

import dev.kopru.notice.Notice;
import dev.kopru.record.Source;
import java.util.List;

/**
 * How a job brings records to the other side, and what it remembers of them; the rest of writing a chunk is the same for
 * every job.
 *
 * @param <A> a record as the processor leaves it
 * @param <R> what became of a chunk of them
 */
public interface Delivery<A, R extends ChunkResult> {

    /** A result that is still empty. */
    R begin();

    /**
     * Brings records to the other side, in a transaction of that side and so that the same once more changes nothing. Each of
     * them ends in the result, or in that of one of the parts that are still to come; no two are states of the same record.
     */
    Parts<R> deliver(List<A> records, R result, StepRun run);

    /** Writes Köprü's own memory of them, in the chunk's transaction; it must be safe to run again. */
    void remember(R result, StepRun run);

    /** What was odd about them; asked for in the chunk's transaction, after they are remembered. */
    default List<Notice> notices(R result) {
        return result.notices();
    }

    /** By what states of the same record are found; nearly always the key of its source. */
    default String key(A record, Source source) {
        return source.key();
    }

    /** The same record came twice in a chunk: whether the state that came later counts. */
    default boolean overtakes(Source later, Source earlier) {
        return later.revision() >= earlier.revision();
    }

    /** All of the chunk is remembered, though not yet committed. */
    default void remembered(List<R> results, StepRun run) {
        // Most jobs have nothing more to do.
    }
}
