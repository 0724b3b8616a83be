package dev.kopru.pruning;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds work (job instances) of which all runs ended long ago and nobody needs any more.
 *
 * <p>Kept are a job's last and last completed run, what has not ended, what failed or was stopped and can go on, and the runs
 * of imports that are kept. One without parameters of its own can only go on while it is its job's last: each run takes all
 * there is, so a later one has done its work.
 */
@Repository
class OldRuns {

    private static final int AT_ONCE = 200;

    private static final String NEEDED =
            """
            SELECT 1 FROM BATCH_JOB_EXECUTION e WHERE e.JOB_INSTANCE_ID = i.JOB_INSTANCE_ID AND (
                e.END_TIME IS NULL OR e.END_TIME >= :before
                OR e.STATUS NOT IN ('COMPLETED', 'FAILED', 'STOPPED', 'ABANDONED')
                OR e.JOB_EXECUTION_ID IN (:last)
                OR EXISTS (SELECT 1 FROM csv_import c WHERE c.run_id = e.JOB_EXECUTION_ID)
                OR (e.STATUS IN ('FAILED', 'STOPPED')
                    AND EXISTS (SELECT 1 FROM BATCH_JOB_EXECUTION_PARAMS p
                        WHERE p.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID AND p.PARAMETER_NAME <> 'run')
                    AND NOT EXISTS (SELECT 1 FROM BATCH_JOB_EXECUTION later
                        WHERE later.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID
                            AND later.JOB_EXECUTION_ID > e.JOB_EXECUTION_ID)))
            """;

    private static final String OLD =
            """
            SELECT i.JOB_INSTANCE_ID FROM BATCH_JOB_INSTANCE i
            WHERE %s
                AND EXISTS (SELECT 1 FROM BATCH_JOB_EXECUTION any_run WHERE any_run.JOB_INSTANCE_ID = i.JOB_INSTANCE_ID)
                AND NOT EXISTS ("""
                    + NEEDED + ")";

    private static final String RANGE =
            """
            SELECT MAX(piece.id), MIN(piece.created) FROM (
                SELECT i.JOB_INSTANCE_ID AS id,
                    (SELECT MIN(e.CREATE_TIME) FROM BATCH_JOB_EXECUTION e
                        WHERE e.JOB_INSTANCE_ID = i.JOB_INSTANCE_ID) AS created
                FROM BATCH_JOB_INSTANCE i WHERE i.JOB_INSTANCE_ID > ? ORDER BY i.JOB_INSTANCE_ID LIMIT ?) piece
            """;

    private static final String LAST =
            """
            SELECT latest.id FROM (SELECT MAX(id) AS id FROM run GROUP BY job) latest
            UNION ALL
            SELECT (SELECT r.id FROM run r JOIN BATCH_JOB_EXECUTION e ON e.JOB_EXECUTION_ID = r.id
                WHERE r.job = j.job AND e.STATUS = 'COMPLETED' ORDER BY r.id DESC LIMIT 1)
            FROM (SELECT job FROM run GROUP BY job) j
            """;

    private final JdbcClient jdbc;

    OldRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next instances, read without a lock; empty where none of them is that old. */
    Optional<KeyRange> next(long after, Instant before) {
        return jdbc.sql(RANGE)
                .params(after, AT_ONCE)
                .query((row, n) -> {
                    LocalDateTime oldest = row.getObject(2, LocalDateTime.class);
                    return new KeyRange(
                            after, row.getLong(1), oldest == null ? null : oldest.toInstant(ZoneOffset.UTC));
                })
                .optional()
                .filter(range -> range.begins(before));
    }

    /** Those of them that nobody needs, locked; one that somebody works with is left out. */
    List<Long> locked(KeyRange range, Instant before) {
        List<Long> last = lastRuns();
        List<Long> old = jdbc.sql(OLD.formatted("i.JOB_INSTANCE_ID > :after AND i.JOB_INSTANCE_ID <= :to"))
                .param("after", range.after())
                .param("to", range.last())
                .param("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .param("last", last)
                .query(Long.class)
                .list();
        if (old.isEmpty()) {
            return old;
        }
        List<Long> locked = jdbc.sql("SELECT JOB_INSTANCE_ID FROM BATCH_JOB_INSTANCE WHERE JOB_INSTANCE_ID IN (:old)"
                        + " FOR UPDATE SKIP LOCKED")
                .param("old", old)
                .query(Long.class)
                .list();
        return locked.isEmpty() ? locked : stillOld(locked, before, last);
    }

    /** A restart may have come in between. */
    private List<Long> stillOld(List<Long> locked, Instant before, List<Long> last) {
        return jdbc.sql(OLD.formatted("i.JOB_INSTANCE_ID IN (:locked)"))
                .param("locked", locked)
                .param("before", LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .param("last", last)
                .query(Long.class)
                .list();
    }

    private List<Long> lastRuns() {
        List<Long> last = jdbc.sql(LAST).query(Long.class).list().stream()
                .filter(id -> id != null)
                .toList();
        return last.isEmpty() ? List.of(0L) : last;
    }
}
