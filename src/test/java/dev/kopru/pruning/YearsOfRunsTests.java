package dev.kopru.pruning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.WholeService;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Three years of timers. {@code -Dkopru.test.years-of-runs=1576800} has as many runs as one timer of a minute leaves behind,
 * four times as many are those of all jobs.
 */
class YearsOfRunsTests {

    private static final int RUNS = Integer.getInteger("kopru.test.years-of-runs", 12_000);
    private static final int KEPT_DAYS = 180;
    private static final List<String> TABLES = List.of(
            "BATCH_JOB_INSTANCE",
            "BATCH_JOB_EXECUTION",
            "BATCH_JOB_EXECUTION_CONTEXT",
            "BATCH_STEP_EXECUTION",
            "BATCH_STEP_EXECUTION_CONTEXT",
            "run",
            "run_count");

    @Test
    void threeYearsOfTimersArePrunedToTheirPeriodWhileRunsGoOnAsEver(@TempDir Path home) {
        try (Schemas schemas = TestDatabase.fresh();
                WholeService kopru = WholeService.on(schemas, home)) {
            JdbcTemplate jdbc = new JdbcTemplate(schemas.own());
            YearsOfRuns years = YearsOfRuns.until(jdbc, RUNS, Clock.systemUTC().instant());
            years.fill();
            WholeService.JOBS.forEach(job -> kopru.run(job));
            double quiet = slowest(runs(kopru, 2));
            long before = count(jdbc, "run", "TRUE");

            Sweep sweep = kopru.bean(Sweep.class);
            // Not before: while three years are filled in, a run of each minute grows too old.
            Instant now = Clock.systemUTC().instant();
            long waiting = years.older(now, KEPT_DAYS, YearsOfRuns.WAITING);
            long old = years.older(now, KEPT_DAYS, 1) - waiting;
            long begun = System.nanoTime();
            CompletableFuture<Optional<Map<String, Long>>> pruned =
                    CompletableFuture.supplyAsync(() -> sweep.through(() -> true));
            List<Ended> meanwhile = new ArrayList<>();
            while (!pruned.isDone()) {
                meanwhile.addAll(runs(kopru, 1));
            }
            double seconds = (System.nanoTime() - begun) / 1e9;

            assertThat(pruned.join().orElseThrow()).containsEntry("runs", old);
            long left = before + meanwhile.size() - old;
            TABLES.forEach(table -> assertThat(count(jdbc, table, "TRUE"))
                    .as(table)
                    .isEqualTo(
                            table.startsWith("BATCH_STEP") || table.equals("run_count")
                                    ? left + steps(jdbc, table)
                                    : left));
            assertThat(count(jdbc, "run", "id <= " + RUNS)).isEqualTo(RUNS - old);
            assertThat(count(jdbc, "BATCH_JOB_EXECUTION_PARAMS", "JOB_EXECUTION_ID <= " + RUNS))
                    .isEqualTo(RUNS - old + RUNS / YearsOfRuns.WAITING);
            assertThat(count(jdbc, "BATCH_JOB_EXECUTION", "JOB_EXECUTION_ID <= " + old + " AND STATUS <> 'FAILED'"))
                    .isZero();
            assertThat(meanwhile).extracting(Ended::status).containsOnly("COMPLETED");
            System.out.printf(
                    "%,d of %,d runs pruned in %.1f s; the slowest of %d runs meanwhile took %.2f s, of the quiet ones %.2f s%n",
                    old, before, seconds, meanwhile.size(), slowest(meanwhile), quiet);
            assertThat(slowest(meanwhile)).as("seconds of a run meanwhile").isLessThan(quiet * 4 + 5);
        }
    }

    private record Ended(String status, double seconds) {}

    private static List<Ended> runs(WholeService kopru, int times) {
        List<Ended> ended = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            for (String job : WholeService.JOBS) {
                long begun = System.nanoTime();
                JobRunner.Ended run = kopru.run(job);
                ended.add(new Ended(run.status(), (System.nanoTime() - begun) / 1e9));
            }
        }
        return ended;
    }

    private static double slowest(List<Ended> runs) {
        return runs.stream().mapToDouble(Ended::seconds).max().orElseThrow();
    }

    /** Real runs have more than one step, or counts of none. */
    private static long steps(JdbcTemplate jdbc, String table) {
        String run = table.equals("run_count") ? "run_id" : "s.JOB_EXECUTION_ID";
        String steps = table.equals("run_count")
                ? "run_count"
                : "BATCH_STEP_EXECUTION s"
                        + (table.endsWith("CONTEXT") ? " JOIN " + table + " c USING (STEP_EXECUTION_ID)" : "");
        return count(jdbc, steps, run + " > " + RUNS) - count(jdbc, "run", "id > " + RUNS);
    }

    private static long count(JdbcTemplate jdbc, String table, String where) {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT COUNT(*) FROM " + table + " WHERE " + where, Long.class));
    }
}
