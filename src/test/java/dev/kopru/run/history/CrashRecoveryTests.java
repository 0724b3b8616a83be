package dev.kopru.run.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Counts;
import dev.kopru.run.JobRuns;
import dev.kopru.run.Numbers;
import dev.kopru.run.Numbers.Moment;
import dev.kopru.run.NumbersJob;
import dev.kopru.run.NumbersProcess;
import dev.kopru.run.NumbersTest;
import dev.kopru.run.StartedBy;
import dev.kopru.run.history.PastRun.PastStep;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that dies at the worst moments, and what the next one makes of it. */
class CrashRecoveryTests extends NumbersTest {

    private static final StartedBy PERSON = new StartedBy(StartedBy.Via.API, "ayşe");

    /** Status, end times of run and steps, restart, all records once. */
    @ParameterizedTest
    @EnumSource(Moment.class)
    void aRunThatDiedIsEndedAndGoneOnWith(Moment moment) throws Exception {
        try (NumbersProcess process = NumbersProcess.dyingAt(schemas, moment)) {
            assertThat(process.exitCode()).isEqualTo(NumbersProcess.KILLED);
        }
        PastRun dead = node.history()
                .before(RunFilter.of(NumbersJob.NAME, null), null, 1)
                .get(0);
        assertThat(dead.status()).isIn("STARTING", "STARTED");

        assertThat(node.runs().recover(NumbersJob.NAME)).containsExactly(dead.id());

        PastRun failed = node.history().get(dead.id());
        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.endedAt()).isNotNull();
        assertThat(failed.steps()).hasSize(moment == Moment.CREATED ? 0 : 1).allSatisfy(CrashRecoveryTests::hasEnded);
        PastRun second = node.ended(node.runs().restart(dead.id(), PERSON));
        assertThat(second.status()).isEqualTo("COMPLETED");
        assertThat(second.restartOf()).isEqualTo(dead.id());
        assertThat(failed.counts().plus(second.counts())).isEqualTo(Counts.of(Numbers.ALL, 0, 0));
        assertThat(node.numbers().posted()).isEqualTo(Numbers.ALL);
        assertThat(node.numbers().done()).isEqualTo(Numbers.ALL);
    }

    private static void hasEnded(PastStep step) {
        assertThat(step.status()).isIn("FAILED", "COMPLETED");
        assertThat(step.endedAt()).isNotNull();
    }

    /** Spring Batch's own recovery marks the instance, and then leaves its next run that dies alone for ever. */
    @Test
    void aRunThatDiesAgainAfterItsRestartIsRecoveredAgain() {
        long first = died(node.begin());
        assertThat(node.runs().recover(NumbersJob.NAME)).containsExactly(first);
        long second = died(node.runs().restart(first, PERSON));
        assertThat(node.runs().recover(NumbersJob.NAME)).containsExactly(second);
        assertThat(node.history().get(second).status()).isEqualTo("FAILED");

        assertThat(node.ended(node.runs().restart(second, PERSON)).status()).isEqualTo("COMPLETED");
    }

    /** Leaves the metadata of an ended run as a crash in the middle would have left it. */
    private long died(JobRuns.Started run) {
        node.ended(run);
        for (String sql : List.of(
                "UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', EXIT_CODE = 'EXECUTING', END_TIME = NULL"
                        + " WHERE JOB_EXECUTION_ID = ?",
                "UPDATE BATCH_JOB_EXECUTION SET STATUS = 'STARTED', EXIT_CODE = 'UNKNOWN', END_TIME = NULL"
                        + " WHERE JOB_EXECUTION_ID = ?")) {
            node.numbers().own().update(sql, run.runId());
        }
        return run.runId();
    }

    @Test
    void aRunThatHadBeenAskedToStopWhenItDiedCanBeGoneOnWith() {
        long run = died(node.begin());
        node.runs().stop(run, "ayşe");

        assertThat(node.runs().recover(NumbersJob.NAME)).containsExactly(run);

        assertThat(node.history().get(run).status()).isEqualTo("FAILED");
        assertThat(node.ended(node.runs().restart(run, PERSON)).status()).isEqualTo("COMPLETED");
    }
}
