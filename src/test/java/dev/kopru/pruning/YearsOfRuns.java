package dev.kopru.pruning;

import dev.kopru.fixture.WholeService;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What timers leave behind in three years: so many runs of the four jobs, spread evenly, each with its step, contexts, parameter
 * and counts; a few of them failed.
 */
record YearsOfRuns(JdbcTemplate jdbc, int count, LocalDateTime now) {

    static final int DAYS = 3 * 365;

    /** One of so many failed with a file of its own, and waits for somebody to resume it. */
    static final int WAITING = 4001;

    /** One of so many failed, and the next one did its work. */
    static final int SUPERSEDED = 501;

    private static final int AT_ONCE = 100_000;

    static YearsOfRuns until(JdbcTemplate jdbc, int count, Instant now) {
        return new YearsOfRuns(jdbc, count, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    /** When run number k (from 1) was created, as SQL of {@code n}. */
    private String at() {
        long micros = DAYS * 86_400_000_000L / count;
        return "TIMESTAMPADD(MICROSECOND, -(" + count + " - n + 0.5) * " + micros + ", '" + now + "')";
    }

    private static String job() {
        return "ELT(1 + MOD(n, 4), '" + String.join("', '", WholeService.JOBS) + "')";
    }

    private static String status() {
        return "IF(MOD(n, " + WAITING + ") = 0 OR MOD(n, " + SUPERSEDED + ") = 0, 'FAILED', 'COMPLETED')";
    }

    void fill() {
        jdbc.execute("CREATE TABLE years_number (n INT PRIMARY KEY)");
        jdbc.execute("INSERT INTO years_number VALUES (1)");
        for (int rows = 1; rows < count; rows *= 2) {
            jdbc.execute("INSERT INTO years_number SELECT n + " + rows + " FROM years_number WHERE n + " + rows + " <= "
                    + count);
        }
        for (int from = 1; from <= count; from += AT_ONCE) {
            String some = " FROM years_number WHERE n BETWEEN " + from + " AND " + (from + AT_ONCE - 1);
            inserts().forEach(insert -> jdbc.execute(insert + some));
            jdbc.execute("INSERT INTO BATCH_JOB_EXECUTION_PARAMS SELECT n, 'import', 'java.lang.Long', '7', 'N'" + some
                    + " AND MOD(n, " + WAITING + ") = 0");
        }
        jdbc.execute("DROP TABLE years_number");
        for (String sequence :
                List.of("BATCH_JOB_INSTANCE_SEQ", "BATCH_JOB_EXECUTION_SEQ", "BATCH_STEP_EXECUTION_SEQ")) {
            jdbc.update("UPDATE " + sequence + " SET ID = ?", count);
        }
    }

    private List<String> inserts() {
        return List.of(
                "INSERT INTO BATCH_JOB_INSTANCE SELECT n, 0, " + job() + ", LEFT(SHA2(n, 256), 32)",
                "INSERT INTO BATCH_JOB_EXECUTION SELECT n, 2, n, " + at() + ", " + at() + ", " + at() + ", " + status()
                        + ", " + status() + ", '', " + at(),
                "INSERT INTO BATCH_JOB_EXECUTION_PARAMS SELECT n, 'run', 'java.lang.String', UUID(), 'Y'",
                "INSERT INTO BATCH_JOB_EXECUTION_CONTEXT SELECT n, '{}', NULL",
                "INSERT INTO BATCH_STEP_EXECUTION SELECT n, 2, 'step', n, " + at() + ", " + at() + ", " + at() + ", "
                        + status() + ", 1, 0, 0, 0, 0, 0, 0, 0, " + status() + ", '', " + at(),
                "INSERT INTO BATCH_STEP_EXECUTION_CONTEXT SELECT n, '{}', NULL",
                "INSERT INTO run (id, job, started_via, started_by, node, version, created_at) SELECT n, " + job()
                        + ", 'TIMER', 'kopru', 'here', '1', " + at(),
                "INSERT INTO run_count (run_id, step, read_count, written, unchanged, rejected, notices)"
                        + " SELECT n, 'step', 0, 0, 0, 0, 0");
    }

    /** How many of them are older than so many days at an instant, and their number a multiple of this. */
    long older(Instant now, int days, int multipleOf) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM run WHERE id <= ? AND MOD(id, ?) = 0 AND created_at < ?",
                Long.class,
                count,
                multipleOf,
                LocalDateTime.ofInstant(now, ZoneOffset.UTC).minusDays(days)));
    }
}
