package dev.kopru.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the records of a {@link PagedReader} come from; called by one thread at a time.
 *
 * @param <T> a record
 */
public interface Pages<T> {

    /**
     * Records, and the checkpoint once they are committed.
     *
     * @param passed moves the cursor, in the transaction of the last of the records; null where it stays
     */
    record Page<T>(List<T> records, @Nullable Runnable passed) {}

    void open();

    /** The next page, which may be empty of records; null after the last. */
    @Nullable
    Page<T> next();

    /** No more pages are asked for; {@code all}: the last one was given, and all were committed. */
    default void close(boolean all) {}
}
