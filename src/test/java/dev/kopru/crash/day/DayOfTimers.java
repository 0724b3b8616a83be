package dev.kopru.crash.day;

import dev.kopru.database.TestDatabase.Schemas;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** How punctual the timers of a minute were between two instants, and how their runs ended. */
final class DayOfTimers {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final JdbcTemplate own;
    private final LocalDateTime from;
    private final LocalDateTime until;

    DayOfTimers(Schemas schemas, Instant from, Instant until) {
        this.own = new JdbcTemplate(schemas.own());
        this.from = LocalDateTime.ofInstant(from, ZoneOffset.UTC);
        this.until = LocalDateTime.ofInstant(until, ZoneOffset.UTC);
    }

    /**
     * One job's timer.
     *
     * @param skipped starts that did not take place
     * @param latest the longest time beyond a minute between two starts
     */
    record Punctuality(int starts, int skipped, Duration latest) {

        static Punctuality of(List<LocalDateTime> begun) {
            int skipped = 0;
            Duration latest = Duration.ZERO;
            for (int n = 1; n < begun.size(); n++) {
                Duration late = Duration.between(begun.get(n - 1), begun.get(n)).minus(EVERY);
                skipped += Math.max(0, (int) late.dividedBy(EVERY));
                latest = late.compareTo(latest) > 0 ? late : latest;
            }
            return new Punctuality(begun.size(), skipped, latest);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d starts, %d skipped, %.1f s late at the most",
                    starts,
                    skipped,
                    latest.toMillis() / 1000.0);
        }
    }

    Map<String, Punctuality> byJob() {
        Map<String, List<LocalDateTime>> begun = new LinkedHashMap<>();
        own.query(
                "SELECT job, created_at FROM run WHERE started_via = 'TIMER' AND created_at BETWEEN ? AND ? ORDER BY job, id",
                row -> {
                    begun.computeIfAbsent(row.getString(1), job -> new ArrayList<>())
                            .add(row.getObject(2, LocalDateTime.class));
                },
                from,
                until);
        Map<String, Punctuality> punctuality = new LinkedHashMap<>();
        begun.forEach((job, times) -> punctuality.put(job, Punctuality.of(times)));
        return punctuality;
    }

    /** Runs that did not complete, and those whose counts do not add up. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>(own.queryForList(
                "SELECT CONCAT(r.job, ' ', r.id, ' ', e.STATUS, ' ', COALESCE(r.failure, '')) FROM run r"
                        + " JOIN BATCH_JOB_EXECUTION e ON e.JOB_EXECUTION_ID = r.id"
                        + " WHERE e.STATUS NOT IN ('COMPLETED', 'STARTED') AND r.created_at >= ?",
                String.class,
                from));
        complaints.addAll(own.queryForList(
                "SELECT CONCAT('run ', run_id, ' lost count') FROM run_count"
                        + " WHERE read_count <> written + unchanged + rejected",
                String.class));
        return complaints;
    }

    /** How long the runs of each job took, the longest and the mean. */
    List<String> lengths() {
        return own.queryForList(
                "SELECT CONCAT(r.job, ': ', COUNT(*), ' runs, ', ROUND(AVG(took), 1), ' s, longest ', ROUND(MAX(took), 1), ' s')"
                        + " FROM (SELECT r.job, TIMESTAMPDIFF(MICROSECOND, e.START_TIME, e.END_TIME) / 1e6 AS took FROM run r"
                        + " JOIN BATCH_JOB_EXECUTION e ON e.JOB_EXECUTION_ID = r.id WHERE r.created_at BETWEEN ? AND ?) r"
                        + " GROUP BY r.job ORDER BY r.job",
                String.class,
                from,
                until);
    }
}
