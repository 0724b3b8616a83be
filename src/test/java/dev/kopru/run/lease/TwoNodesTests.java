package dev.kopru.run.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.record.Counts;
import dev.kopru.run.JobRuns;
import dev.kopru.run.Numbers;
import dev.kopru.run.Numbers.Happening;
import dev.kopru.run.Numbers.Moment;
import dev.kopru.run.NumbersJob;
import dev.kopru.run.NumbersTest;
import dev.kopru.run.RunParameters;
import dev.kopru.run.RunStateException;
import dev.kopru.run.StartedBy;
import dev.kopru.run.TestNode;
import dev.kopru.run.history.OpenFailures;
import dev.kopru.run.history.PastRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Two nodes on one database. */
class TwoNodesTests extends NumbersTest {

    private final TestNode other = TestNode.core(schemas, "other");

    @AfterAll
    void closeTheOther() {
        other.close();
    }

    @Test
    void aRunThatIsAliveElsewhereIsLeftAloneAndNamedToWhoeverWantsAnother() {
        CountDownLatch gate = new CountDownLatch(1);
        other.numbers().let(Happening.when(Moment.CHUNK_COMMITTED, moment -> gate.await()));
        Instant before = Instant.now();
        JobRuns.Started alive = other.begin();
        TestNode.await("a chunk", () -> node.numbers().done() == 2);

        assertThat(node.runs().recover(NumbersJob.NAME)).isEmpty();
        assertThatThrownBy(node::begin).isInstanceOfSatisfying(JobBusyException.class, busy -> {
            assertThat(busy.runId()).isEqualTo(alive.runId());
            assertThat(busy.since())
                    .isBetween(before.minusSeconds(2), Instant.now().plusSeconds(2));
            assertThat(busy.getMessage()).contains("run " + alive.runId() + " on other since ");
        });
        assertThat(node.history().get(alive.runId()).status()).isEqualTo("STARTED");

        gate.countDown();
        assertThat(other.ended(alive).status()).isEqualTo("COMPLETED");
        other.numbers().let(Happening.NOTHING);
    }

    @Test
    void aStopReachesTheRunOnWhicheverNodeItIs() {
        CountDownLatch gate = new CountDownLatch(1);
        other.numbers().let(Happening.when(Moment.CHUNK_WRITTEN, moment -> gate.await()));
        JobRuns.Started run = other.begin();
        TestNode.await(
                "on record", () -> node.history().get(run.runId()).status().equals("STARTED"));

        node.runs().stop(run.runId(), "ayşe");
        gate.countDown();

        assertThat(other.ended(run).status()).isEqualTo("STOPPED");
        assertThat(node.bean(OpenFailures.class).of(NumbersJob.NAME))
                .as("left to the person")
                .isEmpty();
        other.numbers().let(Happening.NOTHING);
    }

    /** The same piece of work, named by its key, started on both nodes in the same moment. */
    @Test
    void ofTwoNodesThatStartTheSameInstanceOneRunsIt() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 50; round++) {
                node.numbers().clear();
                oneRuns(both, "round " + round);
            }
        } finally {
            both.shutdownNow();
        }
    }

    private void oneRuns(ExecutorService both, String key) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<Object>> asked = new ArrayList<>();
        for (TestNode each : List.of(node, other)) {
            asked.add(both.submit(() -> {
                together.await();
                try {
                    return each.runs().start(NumbersJob.NAME, StartedBy.TIMER, Map.of(RunParameters.KEY, key));
                } catch (JobBusyException | RunStateException e) {
                    return e;
                }
            }));
        }
        int started = 0;
        for (Future<Object> answer : asked) {
            if (answer.get() instanceof JobRuns.Started run) {
                started++;
                assertThat(run.ended().join()).isEqualTo("COMPLETED");
            }
        }
        assertThat(started).as(key).isEqualTo(1);
        assertThat(executions(key)).as(key).isEqualTo(1);
    }

    private long executions(String key) {
        Long count = node.numbers()
                .own()
                .queryForObject(
                        "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION_PARAMS WHERE PARAMETER_NAME = 'key'"
                                + " AND PARAMETER_VALUE = ?",
                        Long.class,
                        key);
        return count == null ? 0 : count;
    }

    /** A job that takes longer than any interval: the lease lives as long as the run does. */
    @Test
    void aLongRunKeepsItsJob() {
        CountDownLatch gate = new CountDownLatch(1);
        other.numbers().let(Happening.when(Moment.CHUNK_COMMITTED, moment -> gate.await()));
        JobRuns.Started run = other.begin();
        TestNode.await("a chunk", () -> node.numbers().done() == 2);
        node.numbers().own().update("UPDATE job_lease SET taken_at = '2020-01-01', heartbeat_at = '2020-01-01'");

        assertThat(node.runs().recover(NumbersJob.NAME))
                .as("clocks count for nothing")
                .isEmpty();
        assertThatThrownBy(node::begin).isInstanceOf(JobBusyException.class);

        gate.countDown();
        assertThat(other.ended(run).status()).isEqualTo("COMPLETED");
        other.numbers().let(Happening.NOTHING);
        assertThat(node.ended(node.begin()).status()).isEqualTo("COMPLETED");
    }

    /** A node whose connection broke may go on for a while, but it can commit nothing any more. */
    @Test
    void aRunThatLostItsLeaseToAnotherNodeCommitsNothingMore() {
        CountDownLatch gate = new CountDownLatch(1);
        other.numbers().let(Happening.when(Moment.CHUNK_COMMITTED, moment -> gate.await()));
        JobRuns.Started cutOff = other.begin();
        TestNode.await("a chunk", () -> node.numbers().done() == 2);
        killTheLeasesConnection();

        List<Long> recovered = new ArrayList<>();
        try {
            // The server frees what a killed connection held when it comes to it.
            TestNode.await("recovered", () -> {
                recovered.addAll(node.runs().recover(NumbersJob.NAME));
                return !recovered.isEmpty();
            });
        } finally {
            gate.countDown();
        }
        assertThat(recovered).containsExactly(cutOff.runId());
        cutOff.ended().join();

        assertThat(node.numbers().done()).isEqualTo(2);
        assertThat(node.history().get(cutOff.runId()).status()).isEqualTo("FAILED");
        assertThat(node.bean(OpenFailures.class).of(NumbersJob.NAME))
                .singleElement()
                .satisfies(open ->
                        assertThat(open.cutOff()).as("goes on, paused or not").isTrue());
        other.numbers().let(Happening.NOTHING);
        PastRun second = node.ended(node.runs().restart(cutOff.runId(), StartedBy.RECOVERY));
        assertThat(second.counts()).isEqualTo(Counts.of(8, 0, 0));
        assertThat(node.numbers().posted()).isEqualTo(Numbers.ALL);
    }

    @Test
    void aRunThatItsLostLeaseHasStoppedSaysSo() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        other.numbers().let(Happening.when(Moment.CHUNK_COMMITTED, moment -> gate.await()));
        JobRuns.Started cutOff = other.begin();
        TestNode.await("a chunk", () -> node.numbers().done() == 2);
        killTheLeasesConnection();
        // The heartbeat notices it, and no other node does.
        Thread.sleep(7000);
        gate.countDown();
        cutOff.ended().join();

        PastRun stopped = node.history().get(cutOff.runId());
        assertThat(stopped.status()).isEqualTo("STOPPED");
        assertThat(stopped.failure()).contains("lost its connection to Köprü's own database");
        other.numbers().let(Happening.NOTHING);
    }

    private void killTheLeasesConnection() {
        Long connection = node.numbers()
                .own()
                .queryForObject("SELECT IS_USED_LOCK(" + JobLeases.LOCK_NAME + ")", Long.class, NumbersJob.NAME);
        node.numbers().own().execute("KILL " + connection);
    }
}
