package dev.kopru.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.run.JobTimer;
import dev.kopru.run.JobTimer.QuietHours;
import dev.kopru.run.Numbers;
import dev.kopru.run.Numbers.Happening;
import dev.kopru.run.Numbers.Moment;
import dev.kopru.run.NumbersJob;
import dev.kopru.run.NumbersProcess;
import dev.kopru.run.StartedBy.Via;
import dev.kopru.run.TestNode;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.RunFilter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Timers that fire, on one node and on two. */
class FiringTests {

    private static final String JOB = NumbersJob.NAME;
    private static final String PAUSED = "test.enabled=false";
    private static final String RARELY = "test.every=PT1H";

    private final Schemas schemas = TestDatabase.fresh();
    private final JdbcTemplate own = new JdbcTemplate(schemas.own());

    @AfterEach
    void drop() {
        schemas.close();
    }

    /** Oldest first. */
    private static List<PastRun> runs(TestNode node) {
        return node.history().before(RunFilter.of(JOB, null), null, 100).stream()
                .sorted((a, b) -> Long.compare(a.id(), b.id()))
                .toList();
    }

    private static void awaitEnded(TestNode node, int count) {
        TestNode.await(count + " runs", () -> {
            List<PastRun> runs = runs(node);
            return runs.size() >= count && runs.stream().allMatch(run -> run.endedAt() != null);
        });
    }

    private static void fire(TestNode node) {
        node.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            try {
                node.bean(Scheduler.class).triggerJob(new JobKey(JOB));
            } catch (SchedulerException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void nextFiring(Instant at) {
        own.update("UPDATE QRTZ_TRIGGERS SET NEXT_FIRE_TIME = ? WHERE TRIGGER_NAME = ?", at.toEpochMilli(), JOB);
    }

    /** Long enough for several looks of the watch and of Quartz. */
    private static void aWhile() {
        TestNode.pause(Duration.ofSeconds(3));
    }

    @Test
    void afterAnOutageTheTimerFiresOnce() {
        try (TestNode node = TimerNode.standing(schemas, "test.every=PT1M")) {
            node.numbers().clear();
        }
        nextFiring(Instant.now().minus(Duration.ofHours(3)));

        try (TestNode node = TimerNode.going(schemas, "here", "test.every=PT1M")) {
            awaitEnded(node, 1);
            aWhile();
            assertThat(runs(node)).singleElement().satisfies(run -> {
                assertThat(run.startedVia()).isEqualTo(Via.TIMER);
                assertThat(run.status()).isEqualTo("COMPLETED");
            });
            assertThat(node.bean(Schedules.class).coming(JOB, 1).get(0)).isAfter(Instant.now());
        }
    }

    @Test
    void storedTimersDoNotFireWhereTimersAreOff() throws SchedulerException {
        try (TestNode node = TimerNode.standing(schemas, RARELY)) {
            node.numbers().clear();
        }
        nextFiring(Instant.now());

        try (TestNode node = TimerNode.withoutTimers(schemas)) {
            aWhile();
            assertThat(node.bean(Scheduler.class).checkExists(new TriggerKey(JOB)))
                    .as("the stored timer")
                    .isTrue();
            assertThat(runs(node)).isEmpty();
        }
        try (TestNode node = TimerNode.going(schemas, "here", RARELY)) {
            awaitEnded(node, 1);
        }
    }

    @Test
    void aSlotIsFiredOnceOverTwoNodes() {
        try (TestNode node = TimerNode.going(schemas, "here", RARELY);
                TestNode other = TimerNode.going(schemas, "other", RARELY)) {
            awaitEnded(node, 1);
            for (int slot = 2; slot <= 4; slot++) {
                nextFiring(Instant.now().plusMillis(300));
                awaitEnded(other, slot);
            }
            aWhile();
            assertThat(runs(node)).hasSize(4).allSatisfy(run -> assertThat(run.startedVia())
                    .isEqualTo(Via.TIMER));
        }
    }

    /** The one that stays is opened last: Quartz keeps one data source a scheduler's name in a JVM, the latest. */
    @Test
    void anotherNodeTakesTheSlotOfOneThatStopped() {
        TestNode leaving = TimerNode.going(schemas, "leaving", RARELY);
        try (TestNode node = TimerNode.going(schemas, "here", RARELY)) {
            awaitEnded(node, 1);
            leaving.close();
            nextFiring(Instant.now().plusMillis(300));

            awaitEnded(node, 2);
            assertThat(runs(node).get(1).node()).isEqualTo("here");
        }
    }

    @Test
    void aFailedRunIsRestartedThreeTimesThenLeftToAPersonAndTheTimerGoesOn() {
        try (TestNode node = TimerNode.going(schemas, "here", RARELY, "test.failing-at=STEP_STARTED")) {
            awaitEnded(node, 4);
            aWhile();
            List<PastRun> runs = runs(node);
            assertThat(runs).hasSize(4).extracting(PastRun::status).containsOnly("FAILED");
            assertThat(runs)
                    .extracting(PastRun::startedVia)
                    .containsExactly(Via.TIMER, Via.RECOVERY, Via.RECOVERY, Via.RECOVERY);
            assertThat(runs.get(3).restartOf()).isEqualTo(runs.get(2).id());
            assertThat(node.bean(WaitingRuns.class).of(JOB)).hasValueSatisfying(waiting -> {
                assertThat(waiting.runId()).isEqualTo(runs.get(3).id());
                assertThat(waiting.reason()).isEqualTo(WaitingRun.Reason.RESTARTED_IN_VAIN);
            });
            node.numbers().let(Happening.NOTHING);

            fire(node);
            awaitEnded(node, 5);

            PastRun fifth = runs(node).get(4);
            assertThat(fifth.restartOf()).as("a new run").isNull();
            assertThat(fifth.counts().read()).isEqualTo(Numbers.ALL);
        }
    }

    @Test
    void aRestartPlannedForARunThatAPersonDealtWithStartsNothing() {
        try (TestNode node = TimerNode.going(schemas, "here", PAUSED)) {
            node.bean(TransactionTemplate.class)
                    .executeWithoutResult(status -> node.bean(Timers.class).startOnce(JOB, Instant.now()));
            TestNode.await("fired", () -> own.queryForList("SELECT 1 FROM QRTZ_TRIGGERS")
                    .isEmpty());
            aWhile();
            assertThat(runs(node)).isEmpty();
        }
    }

    @Test
    void aPausedJobGoesOnWithNothingThatFailed() {
        try (TestNode node = TimerNode.going(schemas, "here", PAUSED)) {
            node.numbers().let(Happening.failing(Moment.CHUNK_COMMITTED));
            node.ended(node.begin());
            node.numbers().let(Happening.NOTHING);
            aWhile();
            assertThat(runs(node)).hasSize(1);

            node.bean(Schedules.class).change(JOB, JobTimer.every(Duration.ofHours(1), true), "ayşe");

            awaitEnded(node, 2);
            assertThat(runs(node).get(1).restartOf())
                    .isEqualTo(runs(node).get(0).id());
        }
    }

    @Test
    void nothingStartsByItselfInQuietHours() {
        try (TestNode node = TimerNode.going(schemas, "here", PAUSED)) {
            LocalTime now = LocalTime.now(ZoneId.of("Europe/Istanbul")).withNano(0);
            QuietHours quiet = new QuietHours(now.minusHours(1), now.plusHours(1));
            node.bean(Schedules.class).change(JOB, new JobTimer(Duration.ofMinutes(1), null, quiet, true, false), "a");
            nextFiring(Instant.now().minus(Duration.ofHours(2)));
            fire(node);
            aWhile();
            assertThat(runs(node)).as("neither a missed firing nor a new one").isEmpty();
            assertThat(node.ended(node.begin()).status()).as("a person may").isEqualTo("COMPLETED");
        }
    }

    @Test
    void dueRetriesOfAPausedJobRunByThemselvesOnlyIfSetSo() {
        try (TestNode node = TimerNode.going(schemas, "here", PAUSED)) {
            aWhile();
            assertThat(runs(node)).isEmpty();

            node.bean(Schedules.class).change(JOB, new JobTimer(Duration.ofHours(1), null, null, false, true), "ayşe");

            awaitEnded(node, 1);
            assertThat(runs(node)).singleElement().satisfies(run -> assertThat(run.parameters())
                    .containsEntry("only", "retries"));
        }
    }

    @Test
    void aKilledNodesRunIsGoneOnWithByTheOtherAndALivingOneIsNot() throws Exception {
        try (TestNode node = TimerNode.going(schemas, "here", PAUSED);
                NumbersProcess process = NumbersProcess.stayingAt(schemas, Moment.CHUNK_COMMITTED)) {
            TestNode.await("a chunk", () -> node.numbers().done() == 2);
            node.bean(Schedules.class).change(JOB, JobTimer.every(Duration.ofHours(1), true), "ayşe");
            fire(node);
            aWhile();
            assertThat(runs(node)).singleElement().satisfies(run -> assertThat(run.status())
                    .isEqualTo("STARTED"));

            process.kill();

            awaitEnded(node, 2);
            assertThat(runs(node)).extracting(PastRun::status).containsExactly("FAILED", "COMPLETED");
            assertThat(runs(node).get(1).startedVia()).isEqualTo(Via.RECOVERY);
            assertThat(node.numbers().posted()).isEqualTo(Numbers.ALL);
        }
    }

    @Test
    void aKilledRunOfAPausedJobIsGoneOnWithAndTheJobStartsNothingElse() throws Exception {
        try (TestNode node = TimerNode.going(schemas, "here", PAUSED);
                NumbersProcess process = NumbersProcess.stayingAt(schemas, Moment.CHUNK_COMMITTED)) {
            TestNode.await("a chunk", () -> node.numbers().done() == 2);
            process.kill();

            awaitEnded(node, 2);
            aWhile();
            assertThat(runs(node)).extracting(PastRun::status).containsExactly("FAILED", "COMPLETED");
            assertThat(runs(node).get(1).restartOf())
                    .isEqualTo(runs(node).get(0).id());
            assertThat(runs(node).get(0).failure())
                    .contains("No word any more from the process that ran it on "
                            + runs(node).get(0).node())
                    .contains("kill")
                    .contains("lost its database");
            assertThat(node.bean(WaitingRuns.class).of(JOB)).isEmpty();
        }
    }

    @Test
    void aFailedRunOfAPausedJobIsSaidToWaitForAPerson() {
        try (TestNode node = TimerNode.going(schemas, "here", PAUSED)) {
            node.numbers().let(Happening.failing(Moment.CHUNK_COMMITTED));
            PastRun failed = node.ended(node.begin());
            node.numbers().let(Happening.NOTHING);
            aWhile();

            assertThat(node.bean(WaitingRuns.class).all()).containsOnlyKeys(JOB);
            assertThat(node.bean(WaitingRuns.class).of(JOB)).hasValueSatisfying(waiting -> {
                assertThat(waiting.runId()).isEqualTo(failed.id());
                assertThat(waiting.since()).isEqualTo(failed.endedAt());
                assertThat(waiting.reason()).isEqualTo(WaitingRun.Reason.JOB_PAUSED);
                assertThat(waiting.toString()).contains("paused").contains("/api/runs/" + failed.id() + "/restart");
            });

            node.runs().abandon(failed.id());
            assertThat(node.bean(WaitingRuns.class).all()).isEmpty();
        }
    }

    @Test
    void whatTheEndOfAProcessStoppedIsGoneOnWithAtOnce() {
        CountDownLatch reached = new CountDownLatch(1);
        try (TestNode leaving = TimerNode.standing(schemas, PAUSED)) {
            leaving.numbers().let(Happening.when(Moment.CHUNK_WRITTEN, moment -> {
                reached.countDown();
                TestNode.await(
                        "asked to stop", () -> runs(leaving).get(0).status().equals("STOPPING"));
            }));
            leaving.begin();
            TestNode.await("a chunk", () -> reached.getCount() == 0);
        }
        try (TestNode node = TimerNode.going(schemas, "here", PAUSED)) {
            awaitEnded(node, 2);
            assertThat(runs(node)).extracting(PastRun::status).containsExactly("STOPPED", "COMPLETED");
            assertThat(runs(node).get(1).counts().read()).isEqualTo(Numbers.ALL - 2);
        }
    }
}
