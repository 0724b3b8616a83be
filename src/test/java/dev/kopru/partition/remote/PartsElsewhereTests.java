package dev.kopru.partition.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Counts;
import dev.kopru.run.JobRuns;
import dev.kopru.run.TestNode;
import dev.kopru.run.history.PastRun;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The parts of a run that other nodes work on. No broker is there; the messages are calls. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PartsElsewhereTests extends NineScenario {

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

    /** It would make something else of the same records. */
    @Test
    void aNodeWithOtherSettingsLeavesPartsAloneAndTheRunsOwnNodeWorksOnThemWhateverItsSettingsHaveBecome() {
        moments().settings = "those of the run";
        JobRuns.Started run = begin();
        List<Long> parts = parts(run);
        moments().settings = "others";

        parts.forEach(worker::work);
        parts.forEach(worker::work);

        assertThat(written()).isEmpty();
        assertThat(jdbc().queryForList(
                                "SELECT CONCAT(taken, node IS NULL) FROM step_part WHERE run_id = ?",
                                String.class,
                                run.runId()))
                .as("looked at once, and given back")
                .containsOnly("11");
        parts.forEach(worker::own);
        assertThat(ended(run).status()).isEqualTo("COMPLETED");
        assertThat(written()).isEqualTo(NINE);
        assertThat(counts(run)).isEqualTo(Counts.of(9, 0, 0));
    }

    /** A folder that is not shared looks empty there. */
    @Test
    void aNodeThatDoesNotSeeWhatTheRunsOwnSeesLeavesItsPartsAlone() {
        moments().landmark = "kırmızı kazak.jpg";
        JobRuns.Started run = begin();
        List<Long> parts = parts(run);
        moments().seen = false;
        parts.forEach(worker::work);
        assertThat(written()).isEmpty();
        assertThat(parts).as("to be told of to others").allMatch(worker::isForOthers);

        moments().seen = true;
        PartWork seeing = worker("seeing", "test");
        parts.forEach(seeing::work);

        assertThat(ended(run).status()).isEqualTo("COMPLETED");
        assertThat(written()).isEqualTo(NINE);
        assertThat(parts).as("to be told of to others").noneMatch(worker::isForOthers);
    }

    /** What it would make of them is wrong, and the other comes to all of them in time. */
    @Test
    void aRunsOwnNodeThatIsNotFitForItsPartsLeavesThemToOneThatIsAtWork() throws InterruptedException {
        moments().landmark = "kırmızı kazak.jpg";
        moments().seen = false;
        String[] settings =
                Stream.concat(Arrays.stream(AWAY), Stream.of("test.alone=2s")).toArray(String[]::new);
        try (TestNode unfit = TestNode.start(NineJob.class, schemas, "unfit", settings)) {
            unfit.bean(NineJob.Moments.class).landmark = "kırmızı kazak.jpg";
            unfit.bean(NineJob.Moments.class).seen = false;
            JobRuns.Started run = unfit.runs().start(NineJob.NAME, by(), Map.of());
            List<Long> parts = parts(run);
            moments().seen = true;
            CountDownLatch goesOn = new CountDownLatch(1);
            moments().before = number -> awaited(goesOn);
            Thread works = new Thread(() -> parts.forEach(worker::work));
            works.start();
            Thread.sleep(3_000);

            assertThat(jdbc().queryForList(
                                    "SELECT node FROM step_part WHERE run_id = ? AND node IS NOT NULL",
                                    String.class,
                                    run.runId()))
                    .containsExactly("worker");
            goesOn.countDown();
            works.join();

            assertThat(unfit.ended(run).status()).isEqualTo("COMPLETED");
            assertThat(written()).isEqualTo(NINE);
        }
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

        PartTable other = table("other", "test");
        TakenPart taken = other.take(second).orElseThrow();
        goesOn.countDown();
        hanging.join();
        assertThat(written()).as("now that another node has it").containsExactly(4);
        other.giveBack(taken);
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
    void aRunWhoseNodeCannotTellOthersOfItsPartsDoesNotWaitForThem() {
        String[] settings =
                Stream.concat(Arrays.stream(AWAY), Stream.of("test.unheard=0s")).toArray(String[]::new);
        try (TestNode unheard = TestNode.start(NineJob.class, schemas, "unheard", settings)) {
            JobRuns.Started run = unheard.runs().start(NineJob.NAME, by(), Map.of());

            assertThat(unheard.ended(run).status()).isEqualTo("COMPLETED");

            assertThat(written()).isEqualTo(NINE);
        }
    }

    @Test
    void whereNobodyTakesAPartTheRunsOwnNodeWorksOnIt() {
        String[] settings =
                Stream.concat(Arrays.stream(AWAY), Stream.of("test.alone=0s")).toArray(String[]::new);
        try (TestNode alone = TestNode.start(NineJob.class, schemas, "alone", settings)) {
            JobRuns.Started run = alone.runs().start(NineJob.NAME, by(), Map.of());

            assertThat(alone.ended(run).status()).isEqualTo("COMPLETED");

            assertThat(written()).isEqualTo(NINE);
            assertThat(alone.bean(PartQueue.class).trouble())
                    .hasValueSatisfying(why -> assertThat(why).contains("Connection refused"));
        }
    }
}
