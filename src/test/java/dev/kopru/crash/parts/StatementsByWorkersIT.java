package dev.kopru.crash.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.crash.MovingBooks;
import dev.kopru.process.KopruProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many workers build the statements, and whatever becomes of them, the shop shows those that one process builds. */
@EnabledIfEnvironmentVariable(named = "KOPRU_TEST_RABBITMQ", matches = ".+")
@EnabledIfEnvironmentVariable(named = "KOPRU_TEST_DATASOURCE_URL", matches = ".+")
class StatementsByWorkersIT {

    private static final String JOB = "StatementSnapshotJob";
    private static final int ACCOUNTS = Integer.getInteger("kopru.parts.accounts", 3000);
    private static final int KILLS = Integer.getInteger("kopru.parts.kills", 3);
    private static final int LONGEST_UNTIL_KILLED = Integer.getInteger("kopru.parts.until-killed", 2000);

    @SuppressWarnings("NullAway.Init")
    private static MadeStatements alone;

    private final Broker broker = Broker.fresh(UUID.randomUUID().toString());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    static void buildAllInOneProcess(@TempDir Path folder) throws Exception {
        try (SharedRuns runs = runs(folder, List.of("--kopru.partitions=1"))) {
            SharedWork.mustEnd(runs, runs.manager());
            alone = MadeStatements.of(runs.schemas);
        }
        assertThat(alone.shown()).hasSizeGreaterThan(ACCOUNTS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void workersBuildWhatOneProcessBuilds(int workers) throws Exception {
        try (SharedRuns runs = shared()) {
            List<KopruProcess> working = runs.workers(names(workers));
            KopruProcess manager = runs.manager();

            SharedWork.await(runs, "all have a part", () -> working.stream().allMatch(runs::hasPart));

            SharedWork.mustEnd(runs, manager);
            sameAsAlone(runs);
        }
    }

    @Test
    void workersThatAreKilledAgainAndAgainCostNothing() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (SharedRuns runs = shared()) {
            // All of them beforehand: in the time that one takes to start, much of the work would be done.
            List<KopruProcess> workers = new ArrayList<>(runs.workers(names(KILLS + 2)));
            KopruProcess manager = runs.manager();
            int killed = 0;
            while (killed < KILLS && manager.isAlive()) {
                SharedWork.await(
                        runs,
                        "a worker has a part (seed " + seed + ", kill " + killed + ")",
                        () -> !manager.isAlive() || workers.stream().anyMatch(runs::hasPart));
                Thread.sleep(random.nextInt(LONGEST_UNTIL_KILLED));
                KopruProcess victim =
                        workers.stream().filter(runs::hasPart).findFirst().orElse(workers.get(0));
                victim.kill();
                workers.remove(victim);
                killed++;
            }
            assertThat(killed)
                    .as("kills before all was done: take more accounts")
                    .isEqualTo(KILLS);
            SharedWork.mustEnd(runs, manager);
            sameAsAlone(runs);
        }
    }

    private static void sameAsAlone(SharedRuns runs) {
        MadeStatements made = MadeStatements.of(runs.schemas);
        assertThat(made.shown().entrySet())
                .as("shown")
                .containsExactlyElementsOf(alone.shown().entrySet());
        assertThat(made.kept().entrySet())
                .as("kept")
                .containsExactlyElementsOf(alone.kept().entrySet());
        assertThat(made.rows()).isEqualTo(alone.rows());
        assertThat(made.counts()).as("counts of all runs").isEqualTo(alone.counts());
        assertThat(runs.number("SELECT COUNT(*) FROM run_count WHERE read_count <> written + unchanged + rejected"))
                .as("runs that lost count")
                .isZero();
    }

    private SharedRuns shared() {
        return runs(
                folder,
                Stream.concat(
                                Stream.of("--kopru.partitioning=rabbit", "--kopru.partitions=" + SharedWork.PARTS),
                                broker.settings().stream())
                        .toList());
    }

    private static SharedRuns runs(Path folder, List<String> partitioning) {
        SharedRuns runs = new SharedRuns(
                JOB,
                folder,
                Stream.concat(partitioning.stream(), Stream.of("--kopru.statement.chunk-size=100"))
                        .toList());
        MovingBooks.of(runs.schemas).fill(ACCOUNTS);
        return runs;
    }

    private static String[] names(int workers) {
        return IntStream.rangeClosed(1, workers).mapToObj(n -> "worker-" + n).toArray(String[]::new);
    }
}
