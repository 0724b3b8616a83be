package dev.kopru.partition.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.partition.StepsInParts;
import dev.kopru.record.Counts;
import dev.kopru.run.JobRuns;
import dev.kopru.run.RunCounts;
import dev.kopru.run.StartedBy;
import dev.kopru.run.StopRequests;
import dev.kopru.run.TestNode;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.lease.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of a run that other nodes work on. No broker is there; the messages are calls. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PartsElsewhereTests {

    private static final List<Integer> NINE =
            IntStream.rangeClosed(1, 9).boxed().toList();
    private static final String[] AWAY = {
        "kopru.partitions=3", "kopru.partitioning=rabbit", "spring.rabbitmq.host=127.0.0.1", "spring.rabbitmq.port=1"
    };

    private static Schemas schemas;
    private static TestNode manager;

    private final PartWork worker = worker("worker", "test");

    @BeforeAll
    static void start() {
        schemas = TestDatabase.fresh();
        manager = TestNode.start(NineJob.class, schemas, "manager", AWAY);
        jdbc().execute("CREATE TABLE nine (n INT NOT NULL)");
    }

    @AfterAll
    static void stop() {
        manager.close();
        schemas.close();
    }

    @BeforeEach
    void clear() {
        jdbc().update("DELETE FROM nine");
    }

    @AfterEach
    void nothingHappens() {
        moments().before = number -> {};
    }

    @Test
    void aMessageThatComesTwiceIsWorkedOnOnce() {
        JobRuns.Started run = begin();

        for (long part : parts(run)) {
            worker.work(part);
            worker.work(part);
        }

        assertThat(ended(run).status()).isEqualTo("COMPLETED");
        parts(run).forEach(worker::work);
        assertThat(written()).isEqualTo(NINE);
        assertThat(counts(run)).isEqualTo(Counts.of(9, 0, 0));
    }

    @Test
    void aNodeOfAnotherVersionTakesNoPart() {
        PartWork newer = worker("newer", "test-2");
        JobRuns.Started run = begin();

        parts(run).forEach(newer::work);

        assertThat(written()).isEmpty();
        assertThat(jdbc().queryForList(
                                "SELECT DISTINCT taken FROM step_part WHERE run_id = ?", Integer.class, run.runId()))
                .containsExactly(0);
        assertThat(table("newer", "test-2").foreign()).contains(new PartTable.Foreign("test", 3, run.runId()));
        parts(run).forEach(worker::work);
        assertThat(ended(run).status()).isEqualTo("COMPLETED");
        assertThat(written()).isEqualTo(NINE);
    }

    @Test
    void aPartOfANodeThatIsSilentIsGoneOnWithAndWhatThatNodeStillCommitsFails() throws InterruptedException {
        JobRuns.Started run = begin();
        long second = parts(run).get(1);
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        AtomicBoolean first = new AtomicBoolean(true);
        moments().before = number -> {
            if (number == 5 && first.getAndSet(false)) {
                hangs.countDown();
                awaited(goesOn);
            }
        };
        Thread hanging = new Thread(() -> worker("hanging", "test").work(second));
        hanging.start();
        hangs.await();
        worker.work(second);
        assertThat(written()).as("while it is not silent").containsExactly(4);
        jdbc().update("UPDATE step_part SET beat_at = beat_at - INTERVAL 1 HOUR WHERE id = ?", second);

        worker.work(second);
        goesOn.countDown();
        hanging.join();
        parts(run).forEach(worker::work);

        assertThat(ended(run).status()).isEqualTo("COMPLETED");
        assertThat(written()).isEqualTo(NINE);
        assertThat(counts(run)).isEqualTo(Counts.of(9, 0, 0));
    }

    @Test
    void aPartThatFailedElsewhereFailsTheRunByItsReasonAndIsGoneOnWithAlone() {
        moments().before = number -> {
            if (number == 5) {
                throw new IllegalStateException("not five");
            }
        };
        JobRuns.Started run = begin();
        parts(run).forEach(worker::work);
        PastRun failed = ended(run);
        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("nine:2 on worker", "IllegalStateException: not five");
        assertThat(written()).containsExactly(1, 2, 3, 4, 7, 8, 9);
        nothingHappens();

        JobRuns.Started resumed = manager.runs().restart(run.runId(), by());

        List<Long> left = parts(resumed);
        assertThat(left).hasSize(1);
        left.forEach(worker::work);
        assertThat(ended(resumed).status()).isEqualTo("COMPLETED");
        assertThat(counts(resumed)).isEqualTo(Counts.of(2, 0, 0));
        assertThat(written()).isEqualTo(NINE);
    }

    @Test
    void aRunThatIsStoppedStopsPartsThatNobodyHasAndThoseThatAreWorkedOn() {
        JobRuns.Started run = begin();
        moments().before = number -> {
            if (number == 2) {
                manager.runs().stop(run.runId(), "ayşe");
            }
        };
        worker.work(parts(run).get(0));

        assertThat(ended(run).status()).isEqualTo("STOPPED");

        assertThat(written()).containsExactly(1, 2);
        nothingHappens();
        JobRuns.Started resumed = manager.runs().restart(run.runId(), by());
        parts(resumed).forEach(worker::work);
        assertThat(ended(resumed).status()).isEqualTo("COMPLETED");
        assertThat(written()).isEqualTo(NINE);
    }

    @Test
    void aNodeThatStopsLeavesItsPartToOthersAfterItsChunk() {
        PartWork leaving = worker("leaving", "test");
        JobRuns.Started run = begin();
        moments().before = number -> {
            if (number == 5) {
                leaving.leave();
            }
        };

        parts(run).forEach(leaving::work);

        assertThat(written()).containsExactly(1, 2, 3, 4, 5);
        parts(run).forEach(worker::work);
        assertThat(ended(run).status()).isEqualTo("COMPLETED");
        assertThat(written()).isEqualTo(NINE);
        assertThat(counts(run)).isEqualTo(Counts.of(9, 0, 0));
    }

    @Test
    void whereNobodyTakesAPartTheRunsOwnNodeWorksOnIt() {
        String[] settings = new ArrayList<>(List.of(AWAY)) {
            {
                add("test.alone=0s");
            }
        }.toArray(String[]::new);
        try (TestNode alone = TestNode.start(NineJob.class, schemas, "alone", settings)) {
            JobRuns.Started run = alone.runs().start(NineJob.NAME, by(), Map.of());

            assertThat(alone.ended(run).status()).isEqualTo("COMPLETED");

            assertThat(written()).isEqualTo(NINE);
            assertThat(alone.bean(PartQueue.class).trouble())
                    .hasValueSatisfying(why -> assertThat(why).contains("Connection refused"));
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JobRuns.Started begin() {
        return manager.runs().start(NineJob.NAME, by(), Map.of());
    }

    private static StartedBy by() {
        return new StartedBy(StartedBy.Via.API, "ayşe");
    }

    private static PastRun ended(JobRuns.Started run) {
        return manager.ended(run);
    }

    /** Once the run has cut its step. */
    private static List<Long> parts(JobRuns.Started run) {
        String split =
                "SELECT s.STEP_EXECUTION_ID FROM BATCH_STEP_EXECUTION s JOIN step_part p ON p.id = s.STEP_EXECUTION_ID"
                        + " WHERE s.JOB_EXECUTION_ID = ? ORDER BY s.STEP_NAME";
        TestNode.await("all parts", () -> {
            Integer steps = jdbc().queryForObject(
                            "SELECT COUNT(*) FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID = ?",
                            Integer.class,
                            run.runId());
            int parts = jdbc().queryForList(split, Long.class, run.runId()).size();
            return parts > 0 && steps != null && parts == steps - 1;
        });
        return jdbc().queryForList(split, Long.class, run.runId());
    }

    private static Counts counts(JobRuns.Started run) {
        return manager.bean(RunCounts.class).byStep(run.runId()).getOrDefault("nine", Counts.NONE);
    }

    private static List<Integer> written() {
        return jdbc().queryForList("SELECT n FROM nine ORDER BY n", Integer.class);
    }

    private static NineJob.Moments moments() {
        return manager.bean(NineJob.Moments.class);
    }

    private static JdbcTemplate jdbc() {
        return manager.bean(JdbcTemplate.class);
    }

    private static PartTable table(String node, String version) {
        return new PartTable(manager.bean(JdbcClient.class), new Node(node, version), manager.bean(PartTimes.class));
    }

    private static PartWork worker(String node, String version) {
        PartTable table = table(node, version);
        return new PartWork(
                table,
                new PartBeats(table, manager.bean(PartTimes.class)),
                manager.bean(StepsInParts.class),
                manager.bean(JobRepository.class),
                manager.bean(StopRequests.class));
    }
}
