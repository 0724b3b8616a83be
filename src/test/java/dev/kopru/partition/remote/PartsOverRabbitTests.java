package dev.kopru.partition.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.ShutdownSignalException;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.finding.Finding;
import dev.kopru.record.Counts;
import dev.kopru.run.JobRuns;
import dev.kopru.run.RunCounts;
import dev.kopru.run.StartedBy;
import dev.kopru.run.TestNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.amqp.AmqpIOException;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes that tell each other of parts over a real broker. */
@EnabledIfEnvironmentVariable(
        named = PartsOverRabbitTests.BROKER,
        matches = ".+:\\d+",
        disabledReason = "there is no RabbitMQ: run src/test/rabbitmq/with-rabbitmq, or name one as host:port")
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PartsOverRabbitTests {

    static final String BROKER = "KOPRU_TEST_RABBITMQ";

    private static Schemas schemas;
    private static TestNode manager;
    private static TestNode worker;

    @BeforeAll
    static void start() {
        schemas = TestDatabase.fresh();
        manager = TestNode.start(NineJob.class, schemas, "manager", settings());
        worker = TestNode.start(NineJob.class, schemas, "worker", settings());
        jdbc().execute("CREATE TABLE nine (n INT NOT NULL)");
    }

    private static String[] settings() {
        String[] broker = System.getenv(BROKER).split(":");
        return new String[] {
            "kopru.partitions=3",
            "kopru.partitioning=rabbit",
            "spring.rabbitmq.host=" + broker[0],
            "spring.rabbitmq.port=" + broker[1]
        };
    }

    @AfterAll
    static void stop() {
        worker.close();
        manager.close();
        schemas.close();
    }

    @BeforeEach
    void clear() {
        jdbc().update("DELETE FROM nine");
    }

    @Test
    void aRunIsSharedAmongTheNodes() {
        CountDownLatch both = new CountDownLatch(2);
        for (TestNode node : List.of(manager, worker)) {
            node.bean(NineJob.Moments.class).before = number -> awaited(both, both::countDown);
        }

        JobRuns.Started run = begin();

        assertEnded(run);
        assertThat(jdbc().queryForList(
                                "SELECT DISTINCT node FROM step_part WHERE run_id = ?", String.class, run.runId()))
                .containsExactlyInAnyOrder("manager", "worker");
    }

    /** Each goes on when the other one has a part, too. */
    private static void awaited(CountDownLatch latch, Runnable come) {
        come.run();
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void messagesThatAreLostAreSentAgain() {
        nothingHappens();
        RabbitTemplate broker = manager.bean(RabbitTemplate.class);
        Thread thief = new Thread(() -> {
            for (int stolen = 0; stolen < 3; ) {
                stolen += broker.receive(queue(), 1000) == null ? 0 : 1;
            }
        });
        thief.start();

        assertEnded(begin());
    }

    /** And some that are none of Köprü's. */
    @Test
    void messagesThatComeTwiceAreWorkedOnOnce() {
        CountDownLatch told = new CountDownLatch(1);
        for (TestNode node : List.of(manager, worker)) {
            node.bean(NineJob.Moments.class).before = number -> awaited(told, () -> {});
        }
        JobRuns.Started run = begin();
        TestNode.await("all parts", () -> parts(run).size() == 3);
        RabbitTemplate broker = manager.bean(RabbitTemplate.class);
        for (int times = 0; times < 3; times++) {
            broker.convertAndSend(queue(), "not for us");
            parts(run).forEach(part -> broker.convertAndSend(queue(), "{\"part\":" + part + "}"));
        }
        told.countDown();

        assertEnded(run);
        assertThat(jdbc().queryForList("SELECT taken FROM step_part WHERE run_id = ?", Integer.class, run.runId()))
                .containsExactly(1, 1, 1);
        nothingHappens();
        jdbc().update("DELETE FROM nine");
        assertEnded(begin());
    }

    /** It is not even read: whoever may write into the queue could else end nodes for want of memory. */
    @Test
    void aMessageOfManyMegabytesHoldsUpNoRun() {
        nothingHappens();
        RabbitTemplate broker = manager.bean(RabbitTemplate.class);
        assertEnded(begin());
        jdbc().update("DELETE FROM nine");

        broker.convertAndSend(queue(), new byte[8_000_000]);

        assertEnded(begin());
    }

    @Test
    void aQueueThatIsGoneIsMadeAgain() {
        nothingHappens();
        assertEnded(begin());
        manager.bean(AmqpAdmin.class).deleteQueue(queue());
        jdbc().update("DELETE FROM nine");

        assertEnded(begin());
    }

    @Test
    void aQueueThatWasDeclaredOtherwiseIsToldInASentenceAndTheRunEndsWithoutIt() {
        RabbitTemplate broker = manager.bean(RabbitTemplate.class);
        try (Schemas others = TestDatabase.fresh()) {
            String queue = queue(JdbcClient.create(others.own()));
            broker.execute(channel -> channel.queueDeclare(queue, false, false, false, Map.of()));
            try (TestNode alone = TestNode.start(
                    NineJob.class,
                    others,
                    "alone",
                    Stream.concat(Arrays.stream(settings()), Stream.of("test.alone=0s"))
                            .toArray(String[]::new))) {
                JdbcTemplate own = alone.bean(JdbcTemplate.class);
                own.execute("CREATE TABLE nine (n INT NOT NULL)");
                PartQueue parts = alone.bean(PartQueue.class);

                JobRuns.Started run =
                        alone.runs().start(NineJob.NAME, new StartedBy(StartedBy.Via.API, "ayşe"), Map.of());

                assertThat(alone.ended(run).status()).isEqualTo("COMPLETED");
                TestNode.await("trouble", () -> parts.trouble().isPresent());
                assertThat(parts.trouble().orElseThrow())
                        .startsWith("The queue \"" + queue + "\" of RabbitMQ was not declared as Köprü declares it.")
                        .contains("rabbitmqctl -p / delete_queue " + queue)
                        .doesNotContain("PRECONDITION_FAILED");
                broker.execute(channel -> channel.queueDelete(queue));
                TestNode.await("no trouble", () -> parts.trouble().isEmpty());
            }
        }
    }

    @Test
    void aUserWhoMayNotUseTheQueueIsToldWhichRightsItNeeds() {
        Queue queue = PartQueue.queue("kopru.id", "test", PartTimes.USUAL);
        ShutdownSignalException refused = new ShutdownSignalException(
                false,
                false,
                new AMQP.Channel.Close.Builder()
                        .replyCode(403)
                        .replyText("ACCESS_REFUSED")
                        .build(),
                null);

        assertThat(QueueTrouble.of(new AmqpIOException(new IOException(refused)), queue, "/", "worker"))
                .contains(Finding.problem("rabbit-queue-denied", "kopru.parts.kopru.id.test", "/", "worker"));
    }

    private static String queue() {
        return queue(manager.bean(JdbcClient.class));
    }

    private static String queue(JdbcClient own) {
        return "kopru.parts." + Installation.name(own) + ".test";
    }

    private static List<Long> parts(JobRuns.Started run) {
        return jdbc().queryForList("SELECT id FROM step_part WHERE run_id = ?", Long.class, run.runId());
    }

    private static void nothingHappens() {
        manager.bean(NineJob.Moments.class).before = number -> {};
        worker.bean(NineJob.Moments.class).before = number -> {};
    }

    private static void assertEnded(JobRuns.Started run) {
        assertThat(manager.ended(run).status()).isEqualTo("COMPLETED");
        assertThat(jdbc().queryForList("SELECT n FROM nine ORDER BY n", Integer.class))
                .isEqualTo(IntStream.rangeClosed(1, 9).boxed().toList());
        assertThat(manager.bean(RunCounts.class).byStep(run.runId())).containsEntry("nine", Counts.of(9, 0, 0));
    }

    private static JobRuns.Started begin() {
        return manager.runs().start(NineJob.NAME, new StartedBy(StartedBy.Via.API, "ayşe"), Map.of());
    }

    private static JdbcTemplate jdbc() {
        return manager.bean(JdbcTemplate.class);
    }
}
