package dev.kopru.run.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.record.Counts;
import dev.kopru.run.JobRuns;
import dev.kopru.run.Numbers;
import dev.kopru.run.Numbers.Happening;
import dev.kopru.run.Numbers.Moment;
import dev.kopru.run.NumbersJob;
import dev.kopru.run.NumbersTest;
import dev.kopru.run.RunStateException;
import dev.kopru.run.StartedBy;
import dev.kopru.run.TestNode;
import dev.kopru.run.lease.JobBusyException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What broke other software that runs batch jobs. */
class RunFieldCaseTests extends NumbersTest {

    private static final StartedBy PERSON = new StartedBy(StartedBy.Via.API, "ayşe");

    @Override
    protected TestNode start() {
        return TestNode.core(
                schemas, "here", "spring.datasource.hikari.connection-init-sql=SET innodb_lock_wait_timeout=1");
    }

    private JobRuns.Started start(Map<String, String> parameters) {
        return node.runs().start(NumbersJob.NAME, PERSON, parameters);
    }

    @Test
    void theSameKeyIsDoneOnceUnlessItIsForced() {
        PastRun first = node.ended(start(Map.of("key", "2024-03-01")));
        assertThat(first.status()).isEqualTo("COMPLETED");

        assertThatThrownBy(() -> start(Map.of("key", "2024-03-01")))
                .isInstanceOf(RunStateException.class)
                .hasMessageContaining("2024-03-01")
                .hasMessageContaining("completed already as run " + first.id());
        PastRun forced = node.ended(start(Map.of("key", "2024-03-01", "force", "true")));

        assertThat(forced.status()).isEqualTo("COMPLETED");
        assertThat(forced.restartOf()).isNull();
        assertThat(forced.parameters()).containsEntry("key", "2024-03-01");
        assertThat(node.numbers().posted()).isEqualTo(Numbers.ALL);
        assertThat(node.ended(start(Map.of("key", "2024-03-02"))).status()).isEqualTo("COMPLETED");
    }

    @Test
    void aKeyWhoseRunFailedIsGoneOnWith() {
        node.numbers().let(Happening.failing(Moment.CHUNK_COMMITTED));
        PastRun failed = node.ended(start(Map.of("key", "2024-04-01")));
        node.numbers().let(Happening.NOTHING);

        PastRun second = node.ended(start(Map.of("key", "2024-04-01")));

        assertThat(second.restartOf()).isEqualTo(failed.id());
        assertThat(second.counts()).isEqualTo(Counts.of(8, 0, 0));
    }

    /** There is no pool to be full: a job runs once, and the refused starts leave nothing behind. */
    @Test
    void refusedLaunchesLeaveNoRunBehind() {
        CountDownLatch gate = new CountDownLatch(1);
        node.numbers().let(Happening.when(Moment.CHUNK_COMMITTED, moment -> gate.await()));
        JobRuns.Started first = node.begin();
        long runs = node.history().count(RunFilter.of(null, null), 10_000);

        for (int launch = 0; launch < 2; launch++) {
            assertThatThrownBy(node::begin).isInstanceOf(JobBusyException.class);
        }

        assertThat(node.history().count(RunFilter.of(null, null), 10_000)).isEqualTo(runs);
        gate.countDown();
        assertThat(node.ended(first).status()).isEqualTo("COMPLETED");
        node.numbers().let(Happening.NOTHING);
        assertThat(node.ended(node.begin()).status()).isEqualTo("COMPLETED");
    }

    /** Every start has an identity: its key, or one of its own. */
    @Test
    void aJobWithoutIdentifyingParametersIsStillAnotherInstance() {
        node.ended(start(Map.of()));
        node.ended(start(Map.of("only", "retries")));

        assertThat(node.numbers()
                        .own()
                        .queryForList(
                                "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION_PARAMS WHERE IDENTIFYING = 'Y'"
                                        + " GROUP BY JOB_EXECUTION_ID ORDER BY JOB_EXECUTION_ID DESC LIMIT 2",
                                Long.class))
                .containsExactly(1L, 1L);
        assertThat(node.numbers()
                        .own()
                        .queryForList(
                                "SELECT JOB_INSTANCE_ID FROM BATCH_JOB_EXECUTION ORDER BY JOB_EXECUTION_ID DESC LIMIT 2",
                                Long.class))
                .doesNotHaveDuplicates();
    }

    /** An old version wrote contexts as plain JSON. */
    @Test
    void aContextOfAnOldVersionCanBeListedAndGoneOnWith() {
        node.numbers().let(Happening.failing(Moment.CHUNK_COMMITTED));
        PastRun failed = node.ended(node.begin());
        node.numbers().let(Happening.NOTHING);
        node.numbers()
                .own()
                .update(
                        "UPDATE BATCH_JOB_EXECUTION_CONTEXT SET SHORT_CONTEXT = '{}' WHERE JOB_EXECUTION_ID = ?",
                        failed.id());
        node.numbers().own().update("UPDATE BATCH_STEP_EXECUTION_CONTEXT SET SHORT_CONTEXT = '{}'");

        assertThat(node.history().before(RunFilter.of(NumbersJob.NAME, "FAILED"), null, 10))
                .extracting(PastRun::id)
                .contains(failed.id());
        assertThat(node.ended(node.runs().restart(failed.id(), PERSON)).status())
                .isEqualTo("COMPLETED");
        assertThat(node.numbers().posted()).isEqualTo(Numbers.ALL);
    }

    @Test
    void aRunWhoseLastSaveTimedOutIsResolvedAndGoneOnWith() throws Exception {
        try (Connection rival = schemas.own().getConnection()) {
            rival.setAutoCommit(false);
            node.numbers().let(Happening.when(Moment.CHUNK_WRITTEN, moment -> holdTheStepsRow(rival)));
            PastRun unknown = node.ended(node.begin());
            rival.rollback();
            node.numbers().let(Happening.NOTHING);
            assertThat(unknown.status()).isIn("UNKNOWN", "FAILED");
            makeUnknown(unknown.id());

            assertThatThrownBy(() -> node.runs().restart(unknown.id(), PERSON))
                    .isInstanceOf(RunStateException.class)
                    .hasMessageContaining("UNKNOWN");
            node.runs().resolve(unknown.id(), "Looked into the books");

            assertThat(node.history().get(unknown.id()).failure()).isEqualTo("Looked into the books");
            PastRun second = node.ended(node.runs().restart(unknown.id(), PERSON));
            assertThat(second.status()).isEqualTo("COMPLETED");
            assertThat(unknown.counts().plus(second.counts()).read()).isEqualTo(Numbers.ALL);
            assertThat(node.numbers().done()).isEqualTo(Numbers.ALL);
            assertThatThrownBy(() -> node.runs().resolve(unknown.id(), "again")).isInstanceOf(RunStateException.class);
        }
    }

    @Test
    void aRunWhoseConnectionIsKilledInsideAChunkFailsAndCanBeGoneOnWith() {
        JdbcTemplate own = node.numbers().own();
        node.numbers().let(Happening.when(Moment.CHUNK_WRITTEN, moment -> new JdbcTemplate(schemas.own())
                .execute("KILL CONNECTION " + own.queryForObject("SELECT CONNECTION_ID()", Long.class))));
        PastRun killed = node.ended(node.begin());
        node.numbers().let(Happening.NOTHING);

        PastRun failed = node.history().get(killed.id());
        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("lost its connection to Köprü's own database");
        assertThat(node.bean(OpenFailures.class).of(NumbersJob.NAME))
                .singleElement()
                .satisfies(open -> assertThat(open.cutOff()).isTrue());
        assertThat(node.ended(node.runs().restart(killed.id(), PERSON)).status())
                .isEqualTo("COMPLETED");
        assertThat(node.numbers().posted()).isEqualTo(Numbers.ALL);
        assertThat(node.numbers().done()).isEqualTo(Numbers.ALL);
    }

    /** Whoever recovers it elsewhere can only guess; the process that ran it knows. */
    @Test
    void aRunWhoseEndCannotBeSavedIsRecoveredWithTheTrueCause() {
        JdbcTemplate outside = new JdbcTemplate(schemas.own());
        node.numbers()
                .let(Happening.when(
                        Moment.CHUNK_COMMITTED,
                        moment -> outside.execute("RENAME TABLE BATCH_JOB_EXECUTION TO hidden_executions")));
        JobRuns.Started run = node.begin();
        run.ended().join();
        outside.execute("RENAME TABLE hidden_executions TO BATCH_JOB_EXECUTION");
        node.numbers().let(Happening.NOTHING);
        assertThat(node.history().get(run.runId()).status()).isEqualTo("STARTED");

        assertThat(node.runs().recover(NumbersJob.NAME)).containsExactly(run.runId());

        assertThat(node.history().get(run.runId()).failure())
                .contains("Köprü's own database did not answer when the run's end was to be saved")
                .contains("BATCH_JOB_EXECUTION")
                .doesNotContain("kill");
        assertThat(node.ended(node.runs().restart(run.runId(), PERSON)).status())
                .isEqualTo("COMPLETED");
        assertThat(node.numbers().posted()).isEqualTo(Numbers.ALL);
    }

    private static void holdTheStepsRow(Connection rival) {
        try (Statement statement = rival.createStatement()) {
            statement
                    .executeQuery("SELECT * FROM BATCH_STEP_EXECUTION FOR UPDATE")
                    .close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the last save of all timed out, the process could not even write that. */
    private void makeUnknown(long run) {
        node.numbers()
                .own()
                .update("UPDATE BATCH_STEP_EXECUTION SET STATUS = 'UNKNOWN' WHERE JOB_EXECUTION_ID = ?", run);
        node.numbers()
                .own()
                .update("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'UNKNOWN' WHERE JOB_EXECUTION_ID = ?", run);
    }

    @Test
    void theRootCauseComesFirst() {
        RuntimeException cause = new IllegalStateException("link 12");
        for (int link = 11; link >= 1; link--) {
            cause = new IllegalStateException("link " + link + " " + "x".repeat(1000), cause);
        }
        RuntimeException chain = cause;
        node.numbers().let(Happening.when(Moment.CHUNK_WRITTEN, moment -> {
            throw chain;
        }));

        PastRun failed = node.ended(node.begin());

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).startsWith("IllegalStateException: link 12\n");
        node.runs().abandon(failed.id());
    }
}
