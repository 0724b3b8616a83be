package dev.kopru.recipe;

import dev.kopru.reading.ReadAhead;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a chunk that are still on their way to the other side, while what came back before is being remembered.
 *
 * @param <R> what became of a part
 */
public interface Parts<R> extends AutoCloseable {

    /** What became of the next part; null after the last. */
    @Nullable
    R next();

    /** Whether there are any, so that the result that is there already is not all. */
    boolean areComing();

    @Override
    void close();

    /** The whole chunk was brought at once. */
    static <R> Parts<R> none() {
        return new Parts<>() {
            @Override
            public @Nullable R next() {
                return null;
            }

            @Override
            public boolean areComing() {
                return false;
            }

            @Override
            public void close() {
                // Nothing is on its way.
            }
        };
    }

    /** Each is brought on another thread while the one before is remembered. */
    static <R> Parts<R> ahead(ReadAhead.Pages<R> bringing) {
        ReadAhead<R> ahead = new ReadAhead<>(bringing);
        return new Parts<>() {
            @Override
            public @Nullable R next() {
                return ahead.next();
            }

            @Override
            public boolean areComing() {
                return true;
            }

            @Override
            public void close() {
                ahead.close();
            }
        };
    }
}
