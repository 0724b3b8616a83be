package dev.kopru.pruning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.Checksums;
import dev.kopru.fixture.WholeService;
import dev.kopru.record.Origin;
import dev.kopru.record.Reason;
import dev.kopru.record.Rejection;
import dev.kopru.record.Source;
import dev.kopru.retry.RetryTable;
import dev.kopru.run.lease.NodeLock;
import dev.kopru.run.lease.NodeLocks;
import dev.kopru.setting.LiveSettings;
import dev.kopru.setting.SettingRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PruningTests {

    private static final List<String> PRUNED = List.of(
            "BATCH_JOB_EXECUTION_PARAMS",
            "BATCH_JOB_EXECUTION_CONTEXT",
            "BATCH_STEP_EXECUTION_CONTEXT",
            "BATCH_STEP_EXECUTION",
            "BATCH_JOB_EXECUTION",
            "BATCH_JOB_INSTANCE",
            "run_count",
            "run",
            "csv_rejected_row",
            "csv_import",
            "record_word",
            "retry_attempt",
            "retry_record",
            "notice",
            "audit_entry",
            "alert",
            "alert_message",
            "statement_part",
            "statement");

    private final Schemas schemas = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(schemas.own());
    private final OldRows old = new OldRows(jdbc);

    @TempDir
    private static Path home;

    private WholeService kopru;

    @BeforeAll
    void start() {
        kopru = WholeService.on(schemas, home);
    }

    @BeforeEach
    void clear() {
        PRUNED.forEach(table -> jdbc.execute("DELETE FROM " + table));
    }

    @AfterAll
    void close() {
        kopru.close();
        schemas.close();
    }

    private Map<String, Long> sweep() {
        return kopru.bean(Sweep.class).through(() -> true).orElseThrow();
    }

    private List<String> left(String column, String table) {
        return jdbc.queryForList("SELECT " + column + " FROM " + table + " ORDER BY 1", String.class);
    }

    @Test
    void ofRejectedRecordsOnlyThoseThatWentThroughGoFirstTheirContentsThenAll() {
        old.rejected("resolved 29", "RESOLVED", 29, 29);
        old.rejected("resolved 31", "RESOLVED", 31, 190, 185, 31);
        old.rejected("resolved 366", "RESOLVED", 366, 367, 366);
        old.rejected("waits", "PENDING", 800, 800, 790, 780);
        old.rejected("given up", "GIVEN_UP", 800, 800);
        old.rejected("discarded", "DISCARDED", 800, 800);

        assertThat(sweep())
                .containsEntry("payloads of records that went through", 2L)
                .containsEntry("records that went through", 1L);

        assertThat(left("CONCAT(record_key, ': ', payload)", "retry_record"))
                .containsExactly(
                        "discarded: {\"name\":\"Ayşe\"}",
                        "given up: {\"name\":\"Ayşe\"}",
                        "resolved 29: {\"name\":\"Ayşe\"}",
                        "resolved 31: ",
                        "waits: {\"name\":\"Ayşe\"}");
        assertThat(left(
                        "CONCAT(r.record_key, ': ', TIMESTAMPDIFF(DAY, a.attempted_at, UTC_TIMESTAMP(6)))",
                        "retry_attempt a JOIN retry_record r ON r.id = a.retry_id"))
                .containsExactly("discarded: 800", "given up: 800", "resolved 29: 29", "resolved 31: 31", "waits: 780");
    }

    @Test
    void theNamesOfARejectedRecordGoWithItsPayload() {
        old.rejected("resolved 31", "RESOLVED", 31);
        old.rejected("resolved 29", "RESOLVED", 29);
        old.rejected("waits", "PENDING", 800);
        jdbc.update("INSERT INTO record_word (kind, word, record_key) SELECT 'rejected', 'ayse', id FROM retry_record");

        sweep();

        assertThat(left("r.record_key", "record_word w JOIN retry_record r ON r.id = w.record_key"))
                .containsExactly("resolved 29", "waits");
    }

    @Test
    void anotherTimeThatAPersonKeepsCountsForTheNextSweep() {
        old.rejected("resolved 20", "RESOLVED", 20, 20);
        LiveSettings settings = kopru.bean(LiveSettings.class);
        assertThat(sweep()).containsEntry("payloads of records that went through", 0L);

        settings.keep(Map.of("kopru.pruning.keep.resolved-payloads", "\"14d\""), "muhasebe");
        assertThat(sweep()).containsEntry("payloads of records that went through", 1L);

        settings.drop("kopru.pruning.keep.resolved-payloads", "muhasebe");
        assertThatThrownBy(() -> settings.keep(Map.of("kopru.pruning.keep.runs", "\"10d\""), "muhasebe"))
                .isInstanceOf(SettingRefusedException.class);
    }

    @Test
    void aRecordThatIsRejectedAgainAfterItsContentWasPrunedIsKeptWholeAgain() {
        old.rejected("again", "RESOLVED", 40, 40);
        sweep();

        reject("again");

        assertThat(jdbc.queryForList("SELECT state, payload FROM retry_record"))
                .containsExactly(Map.of("state", "PENDING", "payload", "{\"fresh\":1}"));
    }

    @Test
    void noticesGoOnceTheyWereSeenAndHaveNotComeAgain() {
        old.notice("seen and gone", 181, 181);
        old.notice("seen, comes again", 1, 900);
        old.notice("seen not long ago", 900, 179);
        old.notice("seen by nobody", 900, null);

        assertThat(sweep()).containsEntry("notices that were seen", 1L);

        assertThat(left("record_key", "notice"))
                .containsExactly("seen by nobody", "seen not long ago", "seen, comes again");
    }

    @Test
    void auditAndReplacedStatementsGoAfterTheirPeriods() {
        IntStream.range(0, 1200).forEach(n -> old.audit("ali", 731));
        old.audit("ayşe", 729);
        old.statement("replaced 91", 91);
        old.statement("replaced 89", 89);
        old.statement("present", null);

        assertThat(sweep()).containsEntry("audit entries", 1200L).containsEntry("replaced statements", 1L);

        assertThat(left("person", "audit_entry")).containsExactly("ayşe");
        assertThat(left("account", "statement")).containsExactly("present", "replaced 89");
        assertThat(left("part", "statement_part")).containsExactly("0", "0");
    }

    @Test
    void runsThatAreNeededStayHoweverOldTheyAre() throws IOException {
        String job = "OrderImportJob";
        old.run(1, 1, job, "FAILED", 400);
        old.run(2, 1, job, "COMPLETED", 400);
        old.run(3, 2, job, "FAILED", 400);
        old.run(4, 3, job, "FAILED", 400);
        old.parameter(4, "import");
        old.run(5, 4, job, "UNKNOWN", 400);
        old.run(6, 5, job, "STARTED", 400);
        old.run(7, 6, job, "COMPLETED", 400);
        old.imported(home, "young.csv", 10, 7L, 0);
        old.run(8, 7, job, "ABANDONED", 400);
        old.parameter(8, "import");
        old.run(9, 8, job, "COMPLETED", 181);
        old.run(10, 9, job, "FAILED", 181);
        old.run(11, 10, job, "STOPPED", 181);
        old.run(12, 11, "InventorySyncJob", "COMPLETED", 181);
        old.run(13, 12, "InventorySyncJob", "COMPLETED", 179);
        old.run(14, 13, "StatementSnapshotJob", "COMPLETED", 1000);

        assertThat(sweep()).containsEntry("runs", 6L);

        List<String> kept = List.of("4", "5", "6", "7", "9", "11", "13", "14");
        assertThat(left("CAST(id AS CHAR)", "run")).containsExactlyInAnyOrderElementsOf(kept);
        for (String table : List.of("BATCH_JOB_EXECUTION", "BATCH_JOB_EXECUTION_CONTEXT", "BATCH_STEP_EXECUTION")) {
            assertThat(left("CAST(JOB_EXECUTION_ID AS CHAR)", table))
                    .as(table)
                    .containsExactlyInAnyOrderElementsOf(kept);
        }
        assertThat(left("CAST(STEP_EXECUTION_ID AS CHAR)", "BATCH_STEP_EXECUTION_CONTEXT"))
                .containsExactlyInAnyOrderElementsOf(kept);
        assertThat(left("CAST(run_id AS CHAR)", "run_count")).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(left("PARAMETER_NAME", "BATCH_JOB_EXECUTION_PARAMS")).hasSize(kept.size() + 1);
        assertThat(left("JOB_INSTANCE_ID", "BATCH_JOB_INSTANCE")).hasSize(kept.size());
    }

    @Test
    void importsGoWithTheirFilesAndRowsUnlessARecordWaitsOrTheRunCanGoOn() throws IOException {
        old.run(1, 1, "OrderImportJob", "COMPLETED", 91);
        old.run(2, 2, "OrderImportJob", "FAILED", 91);
        old.parameter(2, "import");
        old.imported(home, "old.csv", 91, 1L, 1201);
        old.imported(home, "waits.csv", 91, 1L, 3);
        old.rejected("waits.csv 2", "GIVEN_UP", 91, 91);
        old.imported(home, "done.csv", 91, 1L, 3);
        old.rejected("done.csv 2", "RESOLVED", 20, 20);
        old.imported(home, "can-go-on.csv", 91, 2L, 0);
        old.imported(home, "young.csv", 89, 1L, 2);
        old.imported(home, "never-started.csv", 91, null, 0);

        assertThat(sweep()).containsEntry("imported files", 3L);

        assertThat(left("file", "csv_import")).containsExactly("can-go-on.csv", "waits.csv", "young.csv");
        assertThat(left("record_key", "csv_rejected_row"))
                .containsExactly("waits.csv 1", "waits.csv 2", "waits.csv 3", "young.csv 1", "young.csv 2");
        try (Stream<Path> files = Files.list(home.resolve("inbox"))) {
            assertThat(files.map(file -> file.getFileName().toString().substring(17)))
                    .contains("can-go-on.csv", "waits.csv", "young.csv")
                    .doesNotContain("old.csv", "done.csv", "never-started.csv");
        }
    }

    @Test
    void linksCursorsAndAllElseThatIsComparedNeverGo() {
        jdbc.execute(
                "INSERT IGNORE INTO order_link (store, order_id, order_number, revision, content_hash, state, run_id,"
                        + " changed_at, acknowledged) VALUES ('web', '1', '1', 1, '', 'POSTED', 1, '2001-01-01', TRUE)");
        jdbc.execute("INSERT IGNORE INTO order_content (store, order_id, content) VALUES ('web', '1', 'x')");
        jdbc.execute("INSERT IGNORE INTO order_payment VALUES ('p', 'web', '1')");
        jdbc.execute("INSERT IGNORE INTO reader_cursor VALUES ('NoJob', 'x', '', '2001-01-01', '1', '2001-01-01')");
        jdbc.execute("INSERT IGNORE INTO statement_link_revocation VALUES ('120', '2001-01-01')");
        jdbc.execute("INSERT IGNORE INTO stock_figure (sku, quantity, available, revision, published_at)"
                + " VALUES ('A', 1, 1, 1, '2001-01-01')");
        List<String> others = jdbc.queryForList(
                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()", String.class);
        others.removeAll(PRUNED);
        assertThat(others)
                .contains("order_link", "card_link", "sku_link", "job_timer", "reader_cursor")
                .hasSizeGreaterThan(35);
        String before = Checksums.of(jdbc, others);

        sweep();

        assertThat(Checksums.of(jdbc, others)).isEqualTo(before);
    }

    @Test
    void nobodyWaitsForAPieceThatIsBeingTakenAway() throws Exception {
        everyKind();
        TransactionTemplate transaction = new TransactionTemplate(kopru.bean(PlatformTransactionManager.class));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);

        transaction.executeWithoutResult(status -> {
            // Files keep nobody waiting.
            prunables().stream()
                    .filter(prunable -> !prunable.what().equals("files that were only looked at"))
                    .forEach(prunable -> assertThat(prunable.piece(Instant.now().minus(Duration.ofDays(365)), 0)
                                    .removed())
                            .as(prunable.what())
                            .isPositive());
            // All of it is locked until this transaction ends, and the runs end before.
            CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
                reject("new");
                kopru.bean(RetryTable.class).resolve("OrderImportJob", 1, List.of("new"));
                WholeService.JOBS.forEach(job -> {
                    assertThat(kopru.run(job).status()).isEqualTo("COMPLETED");
                });
            });
            assertThat(work).succeedsWithin(30, TimeUnit.SECONDS);
        });
        assertThat(left("CAST(id AS CHAR)", "run")).doesNotContain("1", "2").contains("900");
    }

    @Test
    void whatSomebodyWorksWithIsLeftForTheNextTime() {
        everyKind();
        TransactionTemplate run = new TransactionTemplate(kopru.bean(PlatformTransactionManager.class));

        run.executeWithoutResult(status -> {
            jdbc().queryForList("SELECT id FROM retry_record WHERE record_key = 'resolved' FOR UPDATE");
            jdbc().queryForList("SELECT id FROM notice WHERE record_key = 'seen' FOR UPDATE");
            jdbc().queryForList("SELECT JOB_INSTANCE_ID FROM BATCH_JOB_INSTANCE WHERE JOB_INSTANCE_ID = 2 FOR UPDATE");

            Map<String, Long> removed = CompletableFuture.supplyAsync(this::sweep)
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();

            assertThat(removed)
                    .containsEntry("records that went through", 0L)
                    .containsEntry("notices that were seen", 0L)
                    .containsEntry("runs", 1L)
                    .containsEntry("audit entries", 1L);
        });
        assertThat(sweep())
                .containsEntry("records that went through", 1L)
                .containsEntry("notices that were seen", 1L)
                .containsEntry("runs", 1L)
                .containsEntry("audit entries", 0L);
    }

    @Test
    void oneNodePrunesAtATimeAndAStopComesBetweenTwoPieces() {
        IntStream.range(0, 1700).forEach(n -> old.audit("ali", 731));
        try (NodeLock other = kopru.bean(NodeLocks.class).tryAcquire("pruning").orElseThrow()) {
            assertThat(other.isHeld()).isTrue();
            assertThat(kopru.bean(Sweep.class).through(() -> true)).isEmpty();
        }
        AtomicInteger asked = new AtomicInteger();

        Map<String, Long> begun = kopru.bean(Sweep.class)
                .through(() -> asked.incrementAndGet() <= 2)
                .orElseThrow();

        assertThat(begun).containsEntry("audit entries", 1000L);
        assertThat(left("person", "audit_entry")).hasSize(700);
        assertThat(sweep()).containsEntry("audit entries", 700L);
    }

    private void everyKind() {
        for (String sequence :
                List.of("BATCH_JOB_INSTANCE_SEQ", "BATCH_JOB_EXECUTION_SEQ", "BATCH_STEP_EXECUTION_SEQ")) {
            jdbc.update("UPDATE " + sequence + " SET ID = GREATEST(ID, 1000)");
        }
        old.run(1, 1, "OrderImportJob", "COMPLETED", 800);
        old.run(2, 2, "OrderImportJob", "COMPLETED", 800);
        old.run(900, 900, "OrderImportJob", "COMPLETED", 1);
        old.rejected("resolved", "RESOLVED", 800, 820, 810, 800);
        old.notice("seen", 800, 800);
        old.audit("ali", 800);
        old.statement("replaced", 800);
        jdbc.update("INSERT INTO alert (rule, subject, arguments, raised_at, solved_at)"
                + " VALUES ('RUN_FAILED', 'OrderImportJob', '[]', '2001-01-01', '2001-01-02')");
        try {
            old.imported(home, "every-kind.csv", 800, null, 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Prunable> prunables() {
        // Payloads and tries before the records to which they belong.
        return kopru.beans(Prunable.class).stream()
                .sorted(Comparator.comparing(Prunable::what).reversed())
                .sorted(Comparator.comparing(each -> each.what().equals("records that went through")))
                .toList();
    }

    private void reject(String key) {
        Source source = new Source(key, key, Origin.LIVE, null, 2);
        new TransactionTemplate(kopru.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> kopru.bean(RetryTable.class)
                        .reject(
                                "OrderImportJob",
                                900,
                                List.of(new Rejection(source, "{\"fresh\":1}", new Reason("X", List.of())))));
    }

    private JdbcTemplate jdbc() {
        return kopru.bean(JdbcTemplate.class);
    }
}
