package dev.kopru.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.run.JobTimer;
import dev.kopru.run.Numbers;
import dev.kopru.run.Numbers.Happening;
import dev.kopru.run.Numbers.Moment;
import dev.kopru.run.NumbersJob;
import dev.kopru.run.RunStateException;
import dev.kopru.run.StartedBy;
import dev.kopru.run.TestNode;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.RunFilter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** What the timers do when nothing has run yet. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTests {

    private static final String FIRST = NumbersJob.NAME;
    private static final String SECOND = AfterNumbers.NAME;

    private final Schemas schemas = TestDatabase.fresh();

    @AfterEach
    void drop() {
        schemas.close();
    }

    @Test
    void theJobThatComesAfterAnotherWaitsForItsFirstRunAndNeverAgain(CapturedOutput log) {
        CountDownLatch gate = new CountDownLatch(1);
        try (TestNode node = AfterNumbers.going(schemas, "test.laid=false")) {
            node.numbers().let(Happening.when(Moment.STEP_STARTED, moment -> gate.await(1, TimeUnit.MINUTES)));
            node.bean(AfterNumbers.Ground.class).laid().complete(true);
            TestNode.await("the first's run", () -> !runs(node, FIRST).isEmpty());
            fire(node, SECOND);
            aWhile();
            assertThat(runs(node, SECOND)).isEmpty();
            assertThat(node.bean(OverdueJobs.class).since()).doesNotContainKey(SECOND);
            assertThat(log.toString().split("SecondJob starts after the first run of NumbersJob", -1))
                    .as("told once")
                    .hasSize(2);

            gate.countDown();
            awaitEnded(node, FIRST, 1);
            fire(node, SECOND);
            awaitEnded(node, SECOND, 1);

            node.numbers().let(Happening.failing(Moment.STEP_STARTED));
            node.ended(node.begin());
            assertThat(isWaitedFor(node)).as("a later run failed").isFalse();
        }
    }

    @Test
    void aPausedJobIsNotWaitedFor() {
        try (TestNode node = AfterNumbers.going(schemas, "test.enabled=false")) {
            awaitEnded(node, SECOND, 1);
            node.bean(Schedules.class).change(FIRST, JobTimer.every(Duration.ofHours(1), true), "ayşe");
            assertThat(isWaitedFor(node)).as("it has run itself").isFalse();
        }
    }

    @Test
    void aFileOrRejectedRecordsAloneAreNoFirstRun() {
        try (TestNode node = AfterNumbers.standing(schemas)) {
            assertThat(isWaitedFor(node)).isTrue();
            node.ended(node.runs().start(FIRST, StartedBy.TIMER, Map.of("only", "retries")));
            node.ended(node.runs().start(FIRST, StartedBy.TIMER, Map.of("import", "7")));
            assertThat(isWaitedFor(node)).isTrue();
            node.ended(node.runs().start(FIRST, StartedBy.TIMER, Map.of("full", "true", "key", "first")));
            assertThat(isWaitedFor(node)).isFalse();
        }
    }

    @Test
    void aRunThatWaitsForAPersonOrWasGivenUpIsNotWaitedFor() {
        try (TestNode node = AfterNumbers.standing(schemas, "kopru.restart.limit=0")) {
            node.numbers().let(Happening.failing(Moment.STEP_STARTED));
            PastRun failed = node.ended(node.begin());

            assertThat(failed.status()).isEqualTo("FAILED");
            assertThat(isWaitedFor(node)).as("nothing resumes it automatically").isFalse();
            node.runs().abandon(failed.id());
            assertThat(isWaitedFor(node)).as("given up").isFalse();
        }
    }

    @Test
    void aRunThatIsStillGoneOnWithIsWaitedFor() {
        try (TestNode node = AfterNumbers.standing(schemas)) {
            node.numbers().let(Happening.failing(Moment.STEP_STARTED));
            node.ended(node.begin());
            assertThat(isWaitedFor(node)).isTrue();
        }
    }

    @Test
    void noRunBeginsBeforeWhatHasToBeThereAndTheTimersBeginAtOnceThen() {
        try (TestNode node = AfterNumbers.going(schemas, "test.laid=false")) {
            aWhile();
            assertThat(runs(node, FIRST)).isEmpty();
            assertThat(runs(node, SECOND)).isEmpty();
            assertThatThrownBy(node::begin).isInstanceOfSatisfying(RunStateException.class, early -> assertThat(
                            early.reason().code())
                    .isEqualTo("DEMO_BEING_FILLED"));

            node.bean(AfterNumbers.Ground.class).laid().complete(true);

            awaitEnded(node, FIRST, 1);
            assertThat(runs(node, FIRST).get(0).status()).isEqualTo("COMPLETED");
        }
    }

    @Test
    void aStopIsNotHeldUpByTimersThatWait() {
        TestNode node = AfterNumbers.going(schemas, "test.laid=false");
        TestNode.pause(Duration.ofSeconds(2));
        long begun = System.nanoTime();
        node.bean(AfterNumbers.Ground.class).laid().complete(false);
        node.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void oneLineTellsWhatARunDid(CapturedOutput log) {
        try (TestNode node = AfterNumbers.going(schemas, "test.enabled=false")) {
            PastRun run = node.ended(node.begin());
            node.numbers().let(Happening.failing(Moment.STEP_STARTED));
            PastRun failed = node.ended(node.begin());

            assertThat(log.toString())
                    .containsPattern("INFO .*NumbersJob COMPLETED: read " + Numbers.ALL
                            + ", written 10, unchanged 0, rejected 0, notices 0, \\d+\\.\\d s \\(run " + run.id()
                            + "\\)")
                    .containsPattern("WARN .*NumbersJob FAILED: read 0, written 0, unchanged 0, rejected 0, notices 0,"
                            + " \\d+\\.\\d s \\(run " + failed.id() + "\\): .*Failed as it was asked to");
        }
    }

    private static boolean isWaitedFor(TestNode node) {
        return node.bean(AnotherFirst.class).isWaitedFor(SECOND);
    }

    private static List<PastRun> runs(TestNode node, String job) {
        return node.history().before(RunFilter.of(job, null), null, 100);
    }

    private static void awaitEnded(TestNode node, String job, int count) {
        TestNode.await(count + " runs of " + job, () -> {
            List<PastRun> runs = runs(node, job);
            return runs.size() >= count && runs.stream().allMatch(run -> run.endedAt() != null);
        });
    }

    private static void fire(TestNode node, String job) {
        node.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            try {
                node.bean(Scheduler.class).triggerJob(new JobKey(job));
            } catch (SchedulerException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void aWhile() {
        TestNode.pause(Duration.ofSeconds(3));
    }
}
