package dev.kopru.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.alert.rule.AlertPruning;
import dev.kopru.alert.rule.Alerts;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.MovableClock;
import dev.kopru.port.Neighbour;
import dev.kopru.run.NumbersJob;
import dev.kopru.run.TestNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which trouble is found in Köprü's tables, and when it counts as over. */
class RulesTests {

    private static final String JOB = NumbersJob.NAME;

    /** A side that a test switches off. */
    static class Side implements Neighbour {

        private volatile @Nullable String trouble;
        private volatile @Nullable RuntimeException thrown;

        @Override
        public String name() {
            return "till";
        }

        @Override
        public Optional<String> trouble() {
            RuntimeException failure = thrown;
            if (failure != null) {
                throw failure;
            }
            return Optional.ofNullable(trouble);
        }
    }

    /** No stereotype, so that no other test's scan finds it. */
    @EnableAutoConfiguration
    @ComponentScan({
        "dev.kopru.database",
        "dev.kopru.record",
        "dev.kopru.run",
        "dev.kopru.reading",
        "dev.kopru.setting.file",
        "dev.kopru.schedule",
        "dev.kopru.story",
        "dev.kopru.retry",
        "dev.kopru.notice",
        "dev.kopru.reconciliation",
        "dev.kopru.alert"
    })
    @Import(NumbersJob.class)
    static class Whole {

        @Bean
        Side side() {
            return new Side();
        }

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        ZoneId businessZone() {
            return ZoneId.of("Europe/Istanbul");
        }
    }

    private static final Schemas SCHEMAS = TestDatabase.fresh();
    private static final TestNode NODE = TestNode.start(
            Whole.class,
            SCHEMAS,
            "rules",
            "kopru.timers.enabled=false",
            "kopru.restart.limit=0",
            "kopru.alerts.limits.rejected.most=2",
            "kopru.alerts.limits.notices.most=1",
            "kopru.alerts.limits.freshness." + JOB + "=2h");

    private final JdbcClient jdbc = NODE.bean(JdbcClient.class);
    private final MovableClock clock = (MovableClock) NODE.bean(Clock.class);
    private final Side side = NODE.bean(Side.class);

    @BeforeEach
    void nothing() {
        for (String table : List.of(
                "alert_state",
                "alert",
                "alert_message",
                "alert_subscription",
                "alert_summary",
                "retry_record",
                "notice",
                "reconciliation",
                "run",
                "BATCH_STEP_EXECUTION_CONTEXT",
                "BATCH_STEP_EXECUTION",
                "BATCH_JOB_EXECUTION_CONTEXT",
                "BATCH_JOB_EXECUTION_PARAMS",
                "BATCH_JOB_EXECUTION",
                "BATCH_JOB_INSTANCE")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        side.trouble = null;
        side.thrown = null;
        clock.reset();
    }

    @AfterAll
    static void end() {
        NODE.close();
        SCHEMAS.close();
    }

    @Test
    void aRunThatFailedForGoodIsOpenUntilALaterOneCompletes() {
        run(1, "FAILED", "IllegalStateException: kırık");
        assertThat(open())
                .containsExactly("RUN_FAILED NumbersJob [1, " + clock.instant()
                        + ", RESTARTED_IN_VAIN, IllegalStateException: kırık]");

        run(2, "FAILED", "IllegalStateException: yine");
        run(3, "STARTED", null);
        assertThat(afterHours(1)).containsExactly("RUN_FAILED");

        jdbc.sql("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'COMPLETED', END_TIME = ? WHERE JOB_EXECUTION_ID = 3")
                .param(now())
                .update();
        assertThat(afterHours(1)).isEmpty();
    }

    @Test
    void aRunThatSomebodyGaveUpIsOver() {
        run(1, "FAILED", "IllegalStateException: kırık");
        assertThat(rules()).containsExactly("RUN_FAILED");

        jdbc.sql("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'ABANDONED'").update();

        assertThat(afterHours(1)).isEmpty();
    }

    @Test
    void rejectedRecordsCountWhenTheyAreTooManyOrTooOld() {
        rejected(1, "PENDING");
        rejected(2, "GIVEN_UP");
        rejected(3, "RESOLVED");
        rejected(4, "DISCARDED");
        assertThat(rules()).isEmpty();

        rejected(5, "PENDING");
        assertThat(open()).containsExactly("RETRIES_MANY NumbersJob [3, 2]");

        jdbc.sql("UPDATE retry_record SET state = 'RESOLVED' WHERE id IN (1, 5)")
                .update();
        assertThat(afterHours(23)).isEmpty();
        assertThat(afterHours(2)).containsExactly("RETRIES_OLD");
        jdbc.sql("UPDATE retry_record SET state = 'DISCARDED'").update();
        assertThat(afterHours(1)).isEmpty();
    }

    @Test
    void noticesCountUntilSomebodyHasSeenThem() {
        notice(1);
        assertThat(rules()).isEmpty();
        notice(2);
        assertThat(open()).containsExactly("NOTICES_MANY NumbersJob [2, 1]");

        jdbc.sql("UPDATE notice SET seen_at = ? WHERE id = 1").param(now()).update();
        assertThat(afterHours(24 * 13)).isEmpty();
        assertThat(afterHours(24 * 2)).containsExactly("NOTICES_OLD");
        jdbc.sql("UPDATE notice SET seen_at = ?").param(now()).update();
        assertThat(afterHours(1)).isEmpty();
    }

    @Test
    void aSideIsToldOfOnlyWhenItIsAwayForLong() {
        side.trouble = "connection refused";
        look();
        clock.advance(Duration.ofMinutes(9));
        assertThat(rules()).isEmpty();
        side.trouble = null;
        look();
        side.trouble = "connection refused";
        look();
        clock.advance(Duration.ofMinutes(9));
        assertThat(rules()).isEmpty();

        clock.advance(Duration.ofMinutes(2));
        assertThat(open()).containsExactly("SIDE_AWAY till [connection refused]");

        side.trouble = null;
        assertThat(afterHours(1)).isEmpty();
    }

    @Test
    void aSideWhoseCheckBreaksIsAway() {
        side.thrown = new IllegalStateException("kırık sürücü");
        look();
        clock.advance(Duration.ofMinutes(11));

        assertThat(open()).containsExactly("SIDE_AWAY till [java.lang.IllegalStateException: kırık sürücü]");
    }

    @Test
    void whatRunsSayOfASideCountsWhereTheSideItselfSaysNothing() {
        run(1, "FAILED", "UnavailableException: the till, load: Connection refused");
        look();
        clock.advance(Duration.ofMinutes(11));

        assertThat(open()).contains("SIDE_AWAY NumbersJob [the till, load: Connection refused]");
    }

    @Test
    void aSideThatAnswersAgainIsNotAwayForTheRunsThatFailedMeanwhile() {
        side.trouble = "connection refused";
        look();
        run(1, "FAILED", "UnavailableException: the till, load: Connection refused");
        clock.advance(Duration.ofMinutes(11));
        assertThat(open()).contains("SIDE_AWAY till [connection refused]");

        side.trouble = null;
        assertThat(afterHours(1)).doesNotContain("SIDE_AWAY");

        clock.advance(Duration.ofMinutes(1));
        run(2, "FAILED", "UnavailableException: the till, load: Connection refused");
        look();
        clock.advance(Duration.ofMinutes(11));
        assertThat(open()).contains("SIDE_AWAY NumbersJob [the till, load: Connection refused]");
    }

    @Test
    void differencesOfTheLastComparisonCountUntilALaterOneFindsNone() {
        comparison(1, 2);
        assertThat(open()).containsExactly("DRIFT_FOUND NumbersJob [2, 2026-03-02T09:00:00Z, 7]");
        comparison(2, 0);
        assertThat(afterHours(1)).isEmpty();
    }

    @Test
    void dataIsOldWhenTheLastWholeRunIs() {
        run(1, "COMPLETED", null);
        clock.advance(Duration.ofMinutes(110));
        run(2, "COMPLETED", null);
        jdbc.sql(
                        "INSERT INTO BATCH_JOB_EXECUTION_PARAMS (JOB_EXECUTION_ID, PARAMETER_NAME, PARAMETER_TYPE, PARAMETER_VALUE,"
                                + " IDENTIFYING) VALUES (2, 'only', 'java.lang.String', 'retries', 'N')")
                .update();
        assertThat(rules()).doesNotContain("DATA_OLD");

        assertThat(afterHours(1)).contains("DATA_OLD");
        run(3, "COMPLETED", null);
        look();
        clock.advance(Duration.ofMinutes(6));
        assertThat(rules()).doesNotContain("DATA_OLD");
    }

    @Test
    void whatComesAndGoesIsSolvedLaterEachTime() {
        for (int times = 0; times < 3; times++) {
            rejected(10, "PENDING");
            rejected(11, "PENDING");
            rejected(12, "PENDING");
            assertThat(rules()).containsExactly("RETRIES_MANY");
            jdbc.sql("DELETE FROM retry_record").update();
            look();
            Duration quiet = Duration.ofMinutes(5L << times);
            clock.advance(quiet.minusSeconds(1));
            assertThat(rules()).as("after %s", quiet).containsExactly("RETRIES_MANY");
            clock.advance(Duration.ofSeconds(2));
            assertThat(rules()).isEmpty();
        }
        assertThat(NODE.bean(Alerts.class).count(false, 10_000)).isEqualTo(3);
    }

    @Test
    void theSummaryIsMadeOnceADayAndSaysWhatEachJobDidAndWhatWaits() {
        run(1, "COMPLETED", null);
        run(2, "FAILED", "IllegalStateException: kırık");
        jdbc.sql(
                        "INSERT INTO run_count (run_id, step, read_count, written, unchanged, rejected) VALUES (1, 'numbers', 10, 7, 2, 1)")
                .update();
        rejected(1, "PENDING");
        NODE.bean(Subscriptions.class)
                .create(
                        new Subscription(Channel.WEBHOOK, "https://ornek.com.tr/x", "tr", Set.of(), true, true),
                        "ayşe");

        DailySummary summary = NODE.bean(DailySummary.class);
        clock.advance(Duration.ofHours(-5));
        summary.makeIfDue();
        assertThat(NODE.bean(Outbox.class).count(10_000)).isZero();
        clock.advance(Duration.ofHours(5));
        summary.makeIfDue();
        summary.makeIfDue();

        assertThat(NODE.bean(Outbox.class).count(10_000)).isEqualTo(1);
        Message message = NODE.bean(Outbox.class).page(0, 1).get(0);
        assertThat(message.title()).isEqualTo("Günlük özet, 02.03.2026");
        assertThat(message.body())
                .contains(
                        "NumbersJob: 2 çalıştırma, 1 başarısız; 10 kayıt okundu, 7 yazıldı, 2 değişmemiş, 1 reddedildi.")
                .contains("NumbersJob: 2 runs, 1 failed; 10 records read, 7 written, 2 unchanged, 1 rejected.")
                .contains("2 numaralı çalıştırma bir insan bekliyor")
                .contains("NumbersJob: 1 reddedilmiş kayıt bekliyor; en eskisi 02.03.2026 12:00 anından beri.");
    }

    @Test
    void whatWasToldLongAgoIsPruned() {
        jdbc.sql("INSERT INTO alert (id, rule, subject, arguments, raised_at, solved_at) VALUES"
                        + " (1, 'SIDE_AWAY', 'till', '[]', :old, :old), (2, 'SIDE_AWAY', 'till', '[]', :old, NULL),"
                        + " (3, 'SIDE_AWAY', 'till', '[]', :now, :now)")
                .param("old", now().minusDays(200))
                .param("now", now())
                .update();
        for (String state : List.of("SENT", "WAITING")) {
            jdbc.sql(
                            "INSERT INTO alert_message (token, kind, channel, recipient, address, title, body, state, attempts,"
                                    + " next_attempt_at, created_at) VALUES ('t', 'RAISED', 'MAIL', '1', 'x', 'x', 'x', ?, 1, ?, ?)")
                    .params(state, now(), now().minusDays(200))
                    .update();
        }

        NODE.bean(AlertPruning.class).piece(clock.instant().minus(Duration.ofDays(180)), 0);

        assertThat(jdbc.sql("SELECT id FROM alert ORDER BY id")
                        .query(Long.class)
                        .list())
                .containsExactly(2L, 3L);
        assertThat(jdbc.sql("SELECT state FROM alert_message")
                        .query(String.class)
                        .list())
                .containsExactly("WAITING");
    }

    private static void look() {
        NODE.bean(Evaluation.class).once();
    }

    private static List<String> rules() {
        look();
        return NODE.bean(Alerts.class).page(true, 0, 100).stream()
                .map(alert -> alert.rule().name())
                .toList();
    }

    private static List<String> open() {
        look();
        return NODE.bean(Alerts.class).page(true, 0, 100).stream()
                .map(alert -> alert.rule() + " " + alert.subject() + " " + alert.arguments())
                .toList();
    }

    /** What is over is noticed first, and then for long enough. */
    private List<String> afterHours(int hours) {
        look();
        clock.advance(Duration.ofHours(hours));
        return rules();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void run(long id, String status, @Nullable String failure) {
        jdbc.sql("INSERT INTO BATCH_JOB_INSTANCE (JOB_INSTANCE_ID, VERSION, JOB_NAME, JOB_KEY) VALUES (?, 0, ?, ?)")
                .params(id, JOB, "key" + id)
                .update();
        jdbc.sql("INSERT INTO BATCH_JOB_EXECUTION (JOB_EXECUTION_ID, VERSION, JOB_INSTANCE_ID, CREATE_TIME, START_TIME,"
                        + " END_TIME, STATUS) VALUES (?, 1, ?, ?, ?, ?, ?)")
                .param(id)
                .param(id)
                .param(now())
                .param(now())
                .param(status.equals("STARTED") ? null : now())
                .param(status)
                .update();
        jdbc.sql("INSERT INTO run (id, job, started_via, started_by, failure, node, version, created_at)"
                        + " VALUES (?, ?, 'TIMER', 'timer', ?, 'here', 'test', ?)")
                .param(id)
                .param(JOB)
                .param(failure)
                .param(now())
                .update();
    }

    private void rejected(long id, String state) {
        jdbc.sql("INSERT INTO retry_record (id, job, record_key, label, origin, revision, payload, reason_code,"
                        + " reason_arguments, message, state, attempts, created_at, changed_at)"
                        + " VALUES (?, ?, ?, 'x', 'LIVE', 1, '{}', 'X', '[]', 'x', ?, 1, ?, ?)")
                .params(id, JOB, "key" + id, state, now(), now())
                .update();
    }

    private void notice(long id) {
        jdbc.sql(
                        "INSERT INTO notice (id, job, code, record_key, label, arguments, occurrences, first_run_id, last_run_id,"
                                + " first_noticed_at, last_noticed_at) VALUES (?, ?, 'X', ?, 'x', '[]', 1, 1, 1, ?, ?)")
                .params(id, JOB, "key" + id, now(), now())
                .update();
    }

    private void comparison(long id, int differences) {
        jdbc.sql("INSERT INTO reconciliation (id, job, run_id, begun_at, as_of, finished_at) VALUES (?, ?, 7, ?, ?, ?)")
                .params(id, JOB, now(), now(), now())
                .update();
        for (int i = 0; i < differences; i++) {
            jdbc.sql(
                            "INSERT INTO reconciliation_difference (reconciliation_id, record_id, record_key, kind, checked, label)"
                                    + " VALUES (?, ?, ?, 'AMOUNT_DIFFERS', TRUE, 'x')")
                    .params(id, "r" + i, "r" + i)
                    .update();
        }
    }
}
