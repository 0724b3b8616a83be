package dev.kopru.partition.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Counts;
import dev.kopru.run.JobRuns;
import dev.kopru.run.TestNode;
import dev.kopru.run.lease.Node;
import dev.kopru.run.lease.SilentNodes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.amqp.core.AmqpAdmin;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes wrong between the nodes of a run costs nothing, doubles nothing, and leaves no run without an end. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PartsInTroubleTests extends NineScenario {

    @Test
    void aPartThatTwoNodesAreToldOfAtOnceIsWorkedOnByOne() throws InterruptedException {
        JobRuns.Started run = begin();
        List<Long> parts = parts(run);
        List<Thread> nodes = List.of(
                new Thread(() -> parts.forEach(worker::work)),
                new Thread(() -> parts.forEach(worker("b", "test")::work)),
                new Thread(() -> parts.forEach(worker("c", "test")::work)));

        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }

        assertThat(ended(run).status()).isEqualTo("COMPLETED");
        assertThat(written()).isEqualTo(NINE);
        assertThat(jdbc().queryForList("SELECT taken FROM step_part WHERE run_id = ?", Integer.class, run.runId()))
                .containsExactly(1, 1, 1);
    }

    @Test
    void anEndThatWasNeverToldIsFoundByAnotherNode() {
        PartTable table = tableOfOneThatDies(false);
        JobRuns.Started run = begin();
        List<Long> parts = parts(run);
        parts.forEach(worker(table)::work);
        assertThat(written()).isEqualTo(NINE);
        isSilent(run);

        parts.forEach(worker::work);

        assertThat(ended(run).status()).isEqualTo("COMPLETED");
        assertThat(written()).as("no part was worked on again").isEqualTo(NINE);
        assertThat(counts(run)).isEqualTo(Counts.of(9, 0, 0));
    }

    @Test
    void aPartThatWasTakenAndNeverBegunIsWorkedOnByAnotherNode() {
        JobRuns.Started run = begin();
        List<Long> parts = parts(run);
        parts.forEach(table("dead", "test")::take);
        parts.forEach(worker::work);
        assertThat(written()).as("while it is not silent").isEmpty();
        isSilent(run);

        parts.forEach(worker::work);

        assertThat(ended(run).status()).isEqualTo("COMPLETED");
        assertThat(written()).isEqualTo(NINE);
    }

    /** Else the figures of a shop would stand still until the pictures of another run are made. */
    @Test
    @Timeout(60)
    void aNodeWorksOnPartsOfItsOwnRunsWhateverItIsAtForOthers() throws InterruptedException {
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        JobRuns.Started run = begin();
        hangsAt(2, hangs, goesOn);
        List<Long> parts = parts(run);
        Thread others = new Thread(() -> worker.work(parts.get(0)));
        others.start();
        hangs.await();

        worker.own(parts.get(1));

        assertThat(written()).containsExactly(1, 4, 5, 6);
        goesOn.countDown();
        others.join();
        worker.work(parts.get(2));
        assertThat(ended(run).status()).isEqualTo("COMPLETED");
        assertThat(written()).isEqualTo(NINE);
    }

    /** Nobody would take it: no other node is there, and this one would wait an hour for one. */
    @Test
    @Timeout(60)
    void aStepOfOnePartIsWorkedOnByTheNodeOfItsRunAtOnce() {
        moments().whole = true;

        JobRuns.Started run = begin();

        assertThat(ended(run).status()).isEqualTo("COMPLETED");
        assertThat(written()).isEqualTo(NINE);
        assertThat(counts(run)).isEqualTo(Counts.of(9, 0, 0));
    }

    @Test
    void aPartWhoseEndCouldNotBeSavedIsGoneOnWith() {
        JobRuns.Started run = begin();
        List<Long> parts = parts(run);
        parts.forEach(table("dead", "test")::take);
        jdbc().update(
                        "UPDATE BATCH_STEP_EXECUTION SET STATUS = 'UNKNOWN', EXIT_CODE = 'UNKNOWN', END_TIME = NOW(),"
                                + " VERSION = VERSION + 1 WHERE STEP_EXECUTION_ID = ?",
                        parts.get(1));
        isSilent(run);

        parts.forEach(worker::work);
        assertThat(written()).containsExactly(1, 2, 3, 7, 8, 9);
        parts.forEach(worker::work);

        assertThat(ended(run).status()).isEqualTo("COMPLETED");
        assertThat(written()).isEqualTo(NINE);
        assertThat(jdbc().queryForList(
                                "SELECT DISTINCT EXIT_CODE FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID = ?",
                                String.class,
                                run.runId()))
                .containsExactly("COMPLETED");
    }

    @Test
    void aRunThatLostSightOfItsPartsIsGoneOnWith() {
        JobRuns.Started run = begin();
        List<Long> parts = parts(run);
        worker.work(parts.get(0));
        jdbc().execute("RENAME TABLE step_part TO step_part_away");
        try {
            assertThat(ended(run).status()).isEqualTo("FAILED");
        } finally {
            jdbc().execute("RENAME TABLE step_part_away TO step_part");
        }
        parts.forEach(worker::work);
        assertThat(written()).as("of a run that has ended nothing is worked on").containsExactly(1, 2, 3);

        JobRuns.Started resumed = manager.runs().restart(run.runId(), by());

        assertThat(parts(resumed)).hasSize(2);
        parts(resumed).forEach(worker::work);
        assertThat(ended(resumed).status()).isEqualTo("COMPLETED");
        assertThat(written()).isEqualTo(NINE);
    }

    /** As when its process is killed, though by then a part of it is being worked on elsewhere. */
    @Test
    void aRunWhoseNodeIsGoneIsGoneOnWithByAnotherAndWhatItsPartsStillCommitFails() throws InterruptedException {
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch goesOn = new CountDownLatch(1);
        try (TestNode doomed = TestNode.start(NineJob.class, schemas, "doomed", AWAY)) {
            JobRuns.Started run = doomed.runs().start(NineJob.NAME, by(), Map.of());
            hangsAt(5, hangs, goesOn);
            List<Long> parts = parts(run);
            worker.work(parts.get(0));
            Thread elsewhere = new Thread(() -> worker.work(parts.get(1)));
            elsewhere.start();
            hangs.await();
            losesItsLease(run);
            goesOn.countDown();
            elsewhere.join();
            assertThat(written()).as("once the run has ended").containsExactly(1, 2, 3, 4);

            JobRuns.Started resumed = manager.runs().restart(run.runId(), by());

            parts(resumed).forEach(worker::work);
            assertThat(ended(resumed).status()).isEqualTo("COMPLETED");
            assertThat(written()).isEqualTo(NINE);
            assertThat(counts(run).plus(counts(resumed))).isEqualTo(Counts.of(9, 0, 0));
            run.ended().join();
        }
    }

    @Test
    void aStopEndsTheRunThoughANodeThatHasAPartOfItIsSilent() {
        JobRuns.Started run = begin();
        List<Long> parts = parts(run);
        worker.work(parts.get(0));
        assertThat(table("hanging", "test").take(parts.get(1))).isPresent();
        isSilent(run);

        manager.runs().stop(run.runId(), "ayşe");

        assertThat(ended(run).status()).isEqualTo("STOPPED");
        JobRuns.Started resumed = manager.runs().restart(run.runId(), by());
        parts(resumed).forEach(worker::work);
        assertThat(ended(resumed).status()).isEqualTo("COMPLETED");
        assertThat(written()).isEqualTo(NINE);
    }

    @Test
    void aNodeThatIsToStopJustWhenItHasTakenAPartLeavesItToOthers() {
        PartTable table = tableOfOneThatDies(true);
        PartWork leaving = worker(table);
        whenTaken = leaving::leave;
        JobRuns.Started run = begin();

        leaving.work(parts(run).get(0));

        assertThat(written()).as("none but perhaps a chunk").hasSizeLessThan(2);
        parts(run).forEach(worker::work);
        assertThat(ended(run).status()).isEqualTo("COMPLETED");
        assertThat(written()).isEqualTo(NINE);
    }

    @Test
    void aBrokerThatHoldsWhoeverSpeaksToItHoldsUpNoRun() {
        String[] settings = {"kopru.partitions=3", "kopru.partitioning=rabbit", "test.alone=0s"};
        try (TestNode alone = TestNode.start(WithDeafBroker.class, schemas, "alone", settings)) {
            try {
                JobRuns.Started run = alone.runs().start(NineJob.NAME, by(), Map.of());

                assertThat(alone.ended(run).status()).isEqualTo("COMPLETED");

                assertThat(written()).isEqualTo(NINE);
            } finally {
                alone.bean(CountDownLatch.class).countDown();
            }
        }
    }

    /** Takes what it is told and says nothing, for as long as the latch is shut. */
    @Import(NineJob.class)
    static class WithDeafBroker {

        @Bean
        CountDownLatch deaf() {
            return new CountDownLatch(1);
        }

        @Bean
        @Primary
        AmqpAdmin deafAdmin(ConnectionFactory connections, CountDownLatch deaf) {
            return new RabbitAdmin(connections) {
                @Override
                public @Nullable String declareQueue(Queue queue) {
                    awaited(deaf);
                    return super.declareQueue(queue);
                }
            };
        }
    }

    private Runnable whenTaken = () -> {};

    /** @param saysItsEnd whether it lives long enough to say that it has ended a part */
    private PartTable tableOfOneThatDies(boolean saysItsEnd) {
        return new PartTable(
                manager.bean(JdbcClient.class),
                new Node("dies", "test", "dies"),
                manager.bean(PartTimes.class),
                manager.bean(SilentNodes.class)) {
            @Override
            Optional<TakenPart> take(long id) {
                Optional<TakenPart> taken = super.take(id);
                whenTaken.run();
                return taken;
            }

            @Override
            void ended(TakenPart part, @Nullable String failure) {
                if (saysItsEnd) {
                    super.ended(part, failure);
                }
            }
        };
    }

    private static void hangsAt(int number, CountDownLatch hangs, CountDownLatch goesOn) {
        AtomicBoolean first = new AtomicBoolean(true);
        moments().before = at -> {
            if (at == number && first.getAndSet(false)) {
                hangs.countDown();
                awaited(goesOn);
            }
        };
    }

    private static void isSilent(JobRuns.Started run) {
        jdbc().update("UPDATE step_part SET beat_at = beat_at - INTERVAL 1 HOUR WHERE run_id = ?", run.runId());
    }

    /** Its connection breaks, and another node ends what the metadata say of it. */
    private static void losesItsLease(JobRuns.Started run) {
        Long connection = jdbc().queryForObject(
                        "SELECT IS_USED_LOCK(CONCAT('kopru.', LEFT(SHA2(CONCAT(DATABASE(), '/', ?), 256), 40)))",
                        Long.class,
                        NineJob.NAME);
        jdbc().execute("KILL " + connection);
        TestNode.await("recovered", () -> manager.runs().recover(NineJob.NAME).contains(run.runId()));
    }
}
