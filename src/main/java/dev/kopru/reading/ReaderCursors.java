package dev.kopru.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owns {@code reader_cursor}: up to where a reader has committed everything; moved in the chunk's transaction. */
@Repository
public class ReaderCursors {

    private final JdbcClient jdbc;

    ReaderCursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A cursor.
     *
     * @param selection fingerprint of what was selected; with another selection the cursor says nothing
     * @param changedAt instant of change of the last committed record
     * @param recordId its key
     * @param reachedAt when it was read
     */
    public record Cursor(String selection, Instant changedAt, String recordId, Instant reachedAt) {

        /**
         * Where to go on: a little before the cursor's own place when that was reached so shortly after the last change that
         * one with an earlier instant may have been committed since.
         */
        public Cursor lookingBack(Duration overlap) {
            Instant settled = reachedAt.minus(overlap);
            return changedAt.isAfter(settled) ? new Cursor(selection, settled, "", reachedAt) : this;
        }
    }

    public Optional<Cursor> find(String job, String source) {
        return jdbc.sql("SELECT selection, changed_at, record_id, reached_at FROM reader_cursor"
                        + " WHERE job = ? AND source = ?")
                .params(job, source)
                .query((row, n) -> new Cursor(
                        row.getString(1),
                        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString(3),
                        row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .optional();
    }

    public void move(String job, String source, Cursor to) {
        jdbc.sql(
                        """
                        INSERT INTO reader_cursor (job, source, selection, changed_at, record_id, reached_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE selection = VALUES(selection), changed_at = VALUES(changed_at),
                            record_id = VALUES(record_id), reached_at = VALUES(reached_at)
                        """)
                .params(job, source, to.selection(), utc(to.changedAt()), to.recordId(), utc(to.reachedAt()))
                .update();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
