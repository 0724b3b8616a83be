package dev.kopru.pruning;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Some rows of a table that follow each other by primary key.
 *
 * @param after the key before the first one
 * @param last the key of the last one
 * @param oldest when the oldest of them happened; null where they do not say
 */
public record KeyRange(long after, long last, @Nullable Instant oldest) {

    /**
     * The next rows, read without a lock; empty when there are none.
     *
     * @param happened the column of their instant (UTC)
     */
    public static Optional<KeyRange> next(JdbcClient jdbc, String table, String happened, long after, int most) {
        return jdbc.sql("SELECT MAX(piece.id), MIN(piece.happened) FROM (SELECT id, " + happened + " AS happened FROM "
                        + table + " WHERE id > ? ORDER BY id LIMIT ?) piece")
                .params(after, most)
                .query((row, n) -> {
                    LocalDateTime oldest = row.getObject(2, LocalDateTime.class);
                    return new KeyRange(
                            after, row.getLong(1), oldest == null ? null : oldest.toInstant(ZoneOffset.UTC));
                })
                .optional()
                .filter(range -> range.last > after);
    }

    /** The same of a table that grows by time; empty where none of them happened before, as then none behind them did. */
    public static Optional<KeyRange> old(
            JdbcClient jdbc, String table, String happened, long after, int most, Instant before) {
        return next(jdbc, table, happened, after, most).filter(range -> range.begins(before));
    }

    /** Whether any of them happened before; in a table that grows by time none behind them did otherwise. */
    boolean begins(Instant before) {
        return oldest != null && oldest.isBefore(before);
    }
}
