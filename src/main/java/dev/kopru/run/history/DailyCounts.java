package dev.kopru.run.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What all runs of a day of the business did together. */
@Repository
public class DailyCounts {

    /** What these steps reject was rejected before, and is counted there. */
    private static final List<String> TRIED_AGAIN = List.of("dueRetries", "dueFileRetries");

    private final JdbcClient jdbc;
    private final ZoneId businessZone;

    DailyCounts(JdbcClient jdbc, ZoneId businessZone) {
        this.jdbc = jdbc;
        this.businessZone = businessZone;
    }

    /** The runs that began on a day: how many, how many of them failed, and what became of their records. */
    public record Day(LocalDate day, long runs, long failed, long written, long rejected, double longestSeconds) {}

    public Day of(LocalDate day) {
        LocalDateTime from = utc(day.atStartOfDay(businessZone).toInstant());
        LocalDateTime until = utc(day.plusDays(1).atStartOfDay(businessZone).toInstant());
        Day runs = jdbc.sql(
                        """
                        SELECT COUNT(*), COALESCE(SUM(e.STATUS = 'FAILED'), 0),
                            COALESCE(MAX(TIMESTAMPDIFF(MICROSECOND, e.START_TIME, e.END_TIME)), 0)
                        FROM run r JOIN BATCH_JOB_EXECUTION e ON e.JOB_EXECUTION_ID = r.id
                        WHERE r.created_at >= :from AND r.created_at < :until
                        """)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new Day(day, row.getLong(1), row.getLong(2), 0, 0, row.getLong(3) / 1e6))
                .single();
        return jdbc.sql(
                        """
                        SELECT COALESCE(SUM(c.written), 0), COALESCE(SUM(IF(c.step IN (:again), 0, c.rejected)), 0)
                        FROM run r JOIN run_count c ON c.run_id = r.id
                        WHERE r.created_at >= :from AND r.created_at < :until
                        """)
                .param("from", from)
                .param("until", until)
                .param("again", TRIED_AGAIN)
                .query((row, n) ->
                        new Day(day, runs.runs(), runs.failed(), row.getLong(1), row.getLong(2), runs.longestSeconds()))
                .single();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
