package dev.kopru.partition.remote;

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
import dev.kopru.run.lease.SilentNodes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A run of three parts whose node is not to work on them, and nodes that it is worked on by. No broker is there; the messages are calls. */
abstract class NineScenario {

    static final List<Integer> NINE = IntStream.rangeClosed(1, 9).boxed().toList();
    static final String[] AWAY = {
        "kopru.partitions=3", "kopru.partitioning=rabbit", "spring.rabbitmq.host=127.0.0.1", "spring.rabbitmq.port=1"
    };

    static Schemas schemas;
    static TestNode manager;

    final PartWork worker = worker("worker", "test");

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
        moments().settings = "";
        moments().landmark = null;
        moments().seen = true;
        moments().whole = false;
    }

    static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JobRuns.Started begin() {
        return manager.runs().start(NineJob.NAME, by(), Map.of());
    }

    static StartedBy by() {
        return new StartedBy(StartedBy.Via.API, "ayşe");
    }

    static PastRun ended(JobRuns.Started run) {
        return manager.ended(run);
    }

    /** Once the run has cut its step. */
    static List<Long> parts(JobRuns.Started run) {
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

    static Counts counts(JobRuns.Started run) {
        return manager.bean(RunCounts.class).byStep(run.runId()).getOrDefault("nine", Counts.NONE);
    }

    static List<Integer> written() {
        return jdbc().queryForList("SELECT n FROM nine ORDER BY n", Integer.class);
    }

    static NineJob.Moments moments() {
        return manager.bean(NineJob.Moments.class);
    }

    static JdbcTemplate jdbc() {
        return manager.bean(JdbcTemplate.class);
    }

    static PartTable table(String node, String version) {
        return new PartTable(
                manager.bean(JdbcClient.class),
                new Node(node, version, node),
                manager.bean(PartTimes.class),
                manager.bean(SilentNodes.class));
    }

    static PartWork worker(String node, String version) {
        return worker(table(node, version));
    }

    static PartWork worker(PartTable table) {
        return new PartWork(
                table,
                new PartBeats(table, manager.bean(PartTimes.class)),
                manager.bean(StepsInParts.class),
                manager.bean(JobRepository.class),
                manager.bean(StopRequests.class));
    }
}
