package dev.kopru.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.record.Counts;
import dev.kopru.run.Numbers.Happening;
import dev.kopru.run.Numbers.Moment;
import dev.kopru.run.lease.LeaseLostException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;

/** Runs that did not end themselves. */
class LeftRunsTests extends NumbersTest {

    @Test
    void aRunIsEndedThoughANodeThatWorkedOnAPartOfItSavesSomethingAtThatMoment() {
        JobRuns.Started started = node.begin();
        node.ended(started);
        long run = started.runId();
        JobRepository repository = node.bean(JobRepository.class);
        node.numbers()
                .own()
                .update(
                        "UPDATE BATCH_STEP_EXECUTION SET STATUS = 'STARTED', VERSION = VERSION + 1 WHERE JOB_EXECUTION_ID = "
                                + run);
        JobExecution asItWas = Objects.requireNonNull(repository.getJobExecution(run));
        node.numbers()
                .own()
                .update(
                        "UPDATE BATCH_STEP_EXECUTION SET COMMIT_COUNT = 77, VERSION = VERSION + 1 WHERE JOB_EXECUTION_ID = "
                                + run);

        node.bean(LeftRuns.class).cutOff(asItWas, "gone");

        assertThat(Objects.requireNonNull(repository.getJobExecution(run)).getStepExecutions())
                .allSatisfy(step -> {
                    assertThat(step.getStatus().name()).isEqualTo("FAILED");
                    assertThat(step.getExitStatus().getExitDescription()).contains("gone");
                    assertThat(step.getCommitCount()).as("what the node saved").isEqualTo(77);
                });
    }

    /** It hung until another node had ended its run, and saves an end of its own when it wakes. */
    @Test
    void whyARunWasCutOffStandsWhateverItsOwnNodeMakesOfItWhenItWakes() {
        JobRuns.Started started = node.begin();
        node.ended(started);
        long run = started.runId();
        JobRepository repository = node.bean(JobRepository.class);
        LeftRuns left = node.bean(LeftRuns.class);
        left.cutOff(Objects.requireNonNull(repository.getJobExecution(run)), "no word from it");
        node.numbers()
                .own()
                .update(
                        "UPDATE BATCH_JOB_EXECUTION SET STATUS = 'UNKNOWN', VERSION = VERSION + 1 WHERE JOB_EXECUTION_ID = ?",
                        run);

        left.endUnknown(run);

        assertThat(node.history().get(run).status()).isEqualTo("FAILED");
        assertThat(node.history().get(run).failure()).isEqualTo("no word from it");
    }

    /** As when the database is away for the very moment in which the end of a part is to be saved. */
    @ParameterizedTest
    @ValueSource(strings = {"STARTING", "STARTED", "UNKNOWN"})
    void aRunThatEndedBeforeOneOfItsStepsIsGoneOnWith(String left) {
        node.numbers().let(Happening.failing(Moment.CHUNK_WRITTEN));
        JobRuns.Started failed = node.begin();
        assertThat(node.ended(failed).status()).isEqualTo("FAILED");
        node.numbers().let(Happening.NOTHING);
        node.numbers()
                .own()
                .update(
                        "UPDATE BATCH_STEP_EXECUTION SET STATUS = ?, VERSION = VERSION + 1 WHERE JOB_EXECUTION_ID = ?",
                        left,
                        failed.runId());

        JobRuns.Started resumed = node.runs().restart(failed.runId(), StartedBy.RECOVERY);

        assertThat(node.ended(resumed).status()).isEqualTo("COMPLETED");
        assertThat(node.numbers().posted()).isEqualTo(Numbers.ALL);
    }

    /** What such a run still writes is rolled back with the count. */
    @Test
    void aRunThatHasNoLeaseAnyMoreCountsNothing() {
        JobRuns.Started ended = node.begin();
        node.ended(ended);
        RunCounts counts = node.bean(RunCounts.class);
        Map<String, Counts> before = counts.byStep(ended.runId());

        assertThatExceptionOfType(LeaseLostException.class)
                .isThrownBy(() -> counts.add(ended.runId(), "numbers", Counts.of(1, 0, 0)));

        assertThat(counts.byStep(ended.runId())).isEqualTo(before).isNotEmpty();
    }
}
