package dev.kopru.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Counts;
import dev.kopru.record.Explained;
import dev.kopru.run.Numbers.Happening;
import dev.kopru.run.Numbers.Moment;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.lease.JobBusyException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several people press restart at the same moment. */
class RestartRaceTests extends NumbersTest {

    private static final int PEOPLE = 6;
    private static final int ROUNDS = 50;

    @Test
    void ofSixRestartsOneRunsAndFiveAreToldWhy() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                node.numbers().clear();
                oneOfSixRuns(people);
            }
        } finally {
            people.shutdownNow();
        }
    }

    private void oneOfSixRuns(ExecutorService people) throws Exception {
        node.numbers().let(Happening.failing(Moment.CHUNK_COMMITTED));
        PastRun failed = node.ended(node.begin());
        assertThat(failed.status()).isEqualTo("FAILED");
        node.numbers().let(Happening.NOTHING);

        List<Object> answers = restarts(people, failed.id());

        assertThat(answers).filteredOn(JobRuns.Started.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !(answer instanceof JobRuns.Started))
                .hasSize(PEOPLE - 1)
                .allSatisfy(answer -> assertThat(answer)
                        .isInstanceOfAny(JobBusyException.class, RunStateException.class)
                        .extracting(each -> ((Explained) each).kind())
                        .isEqualTo(Explained.Kind.CONFLICT));
        JobRuns.Started started = (JobRuns.Started) answers.stream()
                .filter(JobRuns.Started.class::isInstance)
                .findFirst()
                .orElseThrow();
        PastRun run = node.ended(started);
        assertThat(run.status()).isEqualTo("COMPLETED");
        assertThat(run.restartOf()).isEqualTo(failed.id());
        assertThat(failed.counts().plus(run.counts())).isEqualTo(Counts.of(Numbers.ALL, 0, 0));
        assertThat(node.numbers().posted()).isEqualTo(Numbers.ALL);
    }

    private List<Object> restarts(ExecutorService people, long failed) throws Exception {
        CyclicBarrier together = new CyclicBarrier(PEOPLE);
        List<Future<Object>> asked = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            StartedBy by = new StartedBy(StartedBy.Via.API, "person " + person);
            asked.add(people.submit(() -> {
                together.await();
                try {
                    return node.runs().restart(failed, by);
                } catch (JobBusyException | RunStateException e) {
                    return e;
                }
            }));
        }
        List<Object> answers = new ArrayList<>();
        for (Future<Object> answer : asked) {
            answers.add(answer.get());
        }
        return answers;
    }
}
