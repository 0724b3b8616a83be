package dev.kopru.crash.chaos;

import java.util.ArrayList;
import java.util.List;

/** What the runs themselves must have come to. */
final class Runs {

    private static final String UNFINISHED =
            """
            SELECT CONCAT('run ', e.JOB_EXECUTION_ID, ' of ', r.job, ' is ', e.STATUS)
            FROM BATCH_JOB_EXECUTION e JOIN run r ON r.id = e.JOB_EXECUTION_ID
            WHERE e.STATUS NOT IN ('COMPLETED', 'FAILED', 'STOPPED', 'ABANDONED')
                AND r.created_at < UTC_TIMESTAMP(6) - INTERVAL 60 SECOND
            """;
    private static final String LOST_COUNT =
            """
            SELECT CONCAT('run ', run_id, ', step ', step, ': ', read_count, ' <> ', written, ' + ', unchanged, ' + ', rejected)
            FROM run_count WHERE read_count <> written + unchanged + rejected
            """;
    private static final String LAST =
            """
            SELECT CONCAT('last run ', r.id, ' of ', r.job, ' is ', e.STATUS, ', ',
                TIMESTAMPDIFF(SECOND, r.created_at, UTC_TIMESTAMP(6)), ' s old')
            FROM run r JOIN BATCH_JOB_EXECUTION e ON e.JOB_EXECUTION_ID = r.id
            WHERE r.id IN (SELECT MAX(id) FROM run GROUP BY job)
                AND (e.STATUS NOT IN ('COMPLETED', 'STARTED', 'STARTING')
                    OR r.created_at < UTC_TIMESTAMP(6) - INTERVAL 150 SECOND)
            """;
    private static final String GOOD_REFUSED =
            """
            SELECT CONCAT(job, ' rejected ', record_key, ': ', reason_code, ' ', LEFT(message, 200))
            FROM retry_record
            WHERE (record_key LIKE '%:G%' OR label LIKE 'ürün şık%' OR record_key LIKE 'C-%' OR record_key LIKE '120.A%')
                AND NOT (reason_code = 'UNKNOWN_IN_SHOP' AND state = 'RESOLVED')
            """;
    private static final String NOT_TRIED =
            """
            SELECT CONCAT(job, ' has not tried ', record_key, ', due ', TIMESTAMPDIFF(SECOND, next_attempt_at, UTC_TIMESTAMP(6)),
                ' s ago')
            FROM retry_record WHERE state = 'PENDING' AND next_attempt_at < UTC_TIMESTAMP(6) - INTERVAL 150 SECOND
            """;

    private final StubbornSql own;

    Runs(StubbornSql own) {
        this.own = own;
    }

    List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (String sql : List.of(UNFINISHED, LOST_COUNT, LAST, NOT_TRIED)) {
            missing.addAll(own.texts(sql));
        }
        return missing;
    }

    /** Good records that ever were in the retry table; a dead neighbour must not put them there, a card still to come may. */
    List<String> goodRefused() {
        return own.texts(GOOD_REFUSED);
    }

    List<String> summary() {
        return own.texts(
                """
                SELECT CONCAT(r.job, ' ', e.STATUS, ' ', COUNT(*)) FROM run r
                JOIN BATCH_JOB_EXECUTION e ON e.JOB_EXECUTION_ID = r.id GROUP BY r.job, e.STATUS ORDER BY 1
                """);
    }
}
