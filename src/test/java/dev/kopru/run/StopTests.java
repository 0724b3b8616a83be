package dev.kopru.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.record.Counts;
import dev.kopru.run.Numbers.Happening;
import dev.kopru.run.Numbers.Moment;
import dev.kopru.run.history.OpenFailures;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.RunFilter;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Runs that are stopped, by a person or because their process ends. */
class StopTests extends NumbersTest {

    private static final StartedBy PERSON = new StartedBy(StartedBy.Via.API, "ayşe");

    @Test
    void aStoppedRunEndsItsChunkAndIsGoneOnWith() {
        CountDownLatch gate = new CountDownLatch(1);
        CountDownLatch reached = new CountDownLatch(1);
        node.numbers().let(Happening.when(Moment.CHUNK_WRITTEN, moment -> {
            reached.countDown();
            gate.await();
        }));
        JobRuns.Started run = node.begin();
        TestNode.await("the chunk is being written", () -> reached.getCount() == 0);

        node.runs().stop(run.runId(), "ayşe");

        PastRun stopping = node.history().get(run.runId());
        assertThat(stopping.status()).as("while it works").isEqualTo("STOPPING");
        assertThat(stopping.endedAt()).isNull();
        gate.countDown();
        PastRun stopped = node.ended(run);
        assertThat(stopped.status()).isEqualTo("STOPPED");
        assertThat(stopped.endedAt()).isNotNull();
        assertThat(stopped.failure()).as("nothing went wrong").isNull();
        assertThat(stopped.counts()).isEqualTo(Counts.of(2, 0, 0));
        node.numbers().let(Happening.NOTHING);
        PastRun second = node.ended(node.runs().restart(run.runId(), PERSON));
        assertThat(second.status()).isEqualTo("COMPLETED");
        assertThat(second.counts()).isEqualTo(Counts.of(8, 0, 0));
        assertThat(node.numbers().posted()).isEqualTo(Numbers.ALL);
    }

    @Test
    void aRunThatEndsWhileItIsStoppedIsNotLeftWithoutAnEnd() {
        for (int round = 0; round < 40; round++) {
            node.numbers().clear();
            JobRuns.Started run = node.begin();
            int moment = round;
            TestNode.await(
                    "some chunks", () -> run.ended().isDone() || node.numbers().done() >= moment % 5 * 2);
            stopIfRunning(run.runId());

            PastRun ended = node.ended(run);
            assertThat(ended.status()).isIn("COMPLETED", "STOPPED");
            assertThat(ended.endedAt()).isNotNull();
            assertThat(ended.counts().read()).isEqualTo(node.numbers().done());
        }
    }

    private void stopIfRunning(long run) {
        try {
            node.runs().stop(run, "ayşe");
        } catch (RunStateException e) {
            assertThat(e.reason().code()).isEqualTo("RUN_NOT_RUNNING");
        }
    }

    @Test
    void whatEndedOrNeverWasCannotBeStopped() {
        PastRun completed = node.ended(node.begin());

        assertThatThrownBy(() -> node.runs().stop(completed.id(), "ayşe"))
                .isInstanceOf(RunStateException.class)
                .hasMessageContaining("Run " + completed.id() + " is COMPLETED");
        assertThat(node.history().get(completed.id()).status()).isEqualTo("COMPLETED");
        assertThatThrownBy(() -> node.runs().stop(987_654_321, "ayşe")).isInstanceOf(UnknownRunException.class);
    }

    @Test
    void theEndOfTheProcessLetsTheChunkEndAndTheNextStartGoesOn() {
        try (TestNode other = TestNode.core(schemas, "the other")) {
            CountDownLatch reached = new CountDownLatch(1);
            other.numbers().let(Happening.when(Moment.CHUNK_WRITTEN, moment -> {
                reached.countDown();
                TestNode.await("asked to stop", () -> status(other).equals("STOPPING"));
            }));
            other.begin();
            TestNode.await("the chunk is being written", () -> reached.getCount() == 0);
        }
        PastRun stopped = node.history()
                .before(RunFilter.of(NumbersJob.NAME, null), null, 1)
                .get(0);
        assertThat(stopped.status()).isEqualTo("STOPPED");
        assertThat(stopped.counts()).isEqualTo(Counts.of(2, 0, 0));

        assertThat(node.bean(OpenFailures.class).of(NumbersJob.NAME))
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.runId()).isEqualTo(stopped.id());
                    assertThat(open.byShutdown()).isTrue();
                    assertThat(open.restarts()).isZero();
                });
        PastRun second = node.ended(node.runs().restart(stopped.id(), StartedBy.RECOVERY));
        assertThat(second.counts()).isEqualTo(Counts.of(8, 0, 0));
    }

    private static String status(TestNode of) {
        return of.history()
                .before(RunFilter.of(NumbersJob.NAME, null), null, 1)
                .get(0)
                .status();
    }

    @Test
    void aRunThatNeedsLongerThanTheGraceTimeIsRecoveredLikeACrash() {
        CountDownLatch gate = new CountDownLatch(1);
        TestNode other = TestNode.core(schemas, "the other", "kopru.stop-grace=300ms");
        CountDownLatch reached = new CountDownLatch(1);
        other.numbers().let(Happening.when(Moment.CHUNK_WRITTEN, moment -> {
            reached.countDown();
            gate.await();
        }));
        JobRuns.Started run = other.begin();
        TestNode.await("the chunk is being written", () -> reached.getCount() == 0);

        other.close();
        PastRun left = node.history().get(run.runId());
        assertThat(left.status()).isEqualTo("STOPPING");
        gate.countDown();
        run.ended().join();

        TestNode.await(
                "the lease is free", () -> !node.runs().recover(NumbersJob.NAME).isEmpty());
        assertThat(node.history().get(run.runId()).status()).isEqualTo("FAILED");
        assertThat(node.bean(OpenFailures.class).of(NumbersJob.NAME))
                .singleElement()
                .satisfies(open -> assertThat(open.byShutdown()).isFalse());
        PastRun second = node.ended(node.runs().restart(run.runId(), StartedBy.RECOVERY));
        assertThat(second.counts().read()).isEqualTo(Numbers.ALL);
        assertThat(node.numbers().posted()).isEqualTo(Numbers.ALL);
    }

    @Test
    void nothingIsStartedOnceTheProcessEnds() {
        TestNode other = TestNode.core(schemas, "the other");
        other.bean(Launcher.class).close();

        assertThatThrownBy(other::begin)
                .isInstanceOf(RunStateException.class)
                .hasMessageContaining("Köprü is stopping");
        other.close();
        assertThat(node.ended(node.begin()).status())
                .as("the lease was given back")
                .isEqualTo("COMPLETED");
    }

    @Test
    void aContextThatIsStoppedAndStartedAgainRunsJobsAgain() {
        node.context().stop();
        assertThatThrownBy(node::begin).hasMessageContaining("Köprü is stopping");
        node.context().start();

        assertThat(node.ended(node.begin()).status()).isEqualTo("COMPLETED");
    }
}
