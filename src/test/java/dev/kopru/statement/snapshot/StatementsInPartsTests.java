package dev.kopru.statement.snapshot;

import static dev.kopru.statement.AMovement.credit;
import static dev.kopru.statement.AMovement.debit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The comparison of all accounts in four parts, side by side in one process; seven accounts are worth a part. */
@TestPropertySource(
        properties = {
            "kopru.partitions=4",
            "kopru.home=${test.home:target}/statement-parts-tests",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=statement-parts-tests"
        })
class StatementsInPartsTests extends SnapshotScenario {

    private static final int ACCOUNTS = 28;
    private static final int BATCH = 7;
    private static final String STEP = "fullComparison";
    private static final String FIFTEENTH = code(15);

    @Test
    void statementsInFourPartsAreThoseOfOneAndSoAreTheCounts() {
        List<String> inOne = new ArrayList<>();
        for (int first = 0; first < ACCOUNTS; first += BATCH) {
            inOne.addAll(statements(1, first, BATCH));
            memory.clear();
            shop.clear();
            books.clear();
        }

        assertThat(statements(4, 0, ACCOUNTS)).containsExactlyInAnyOrderElementsOf(inOne);
        assertThat(runs().step(STEP)).as("once all are compared").isEqualTo(Counts.NONE);
    }

    /** All that is kept and shown of some accounts, of which every seventh is refused. */
    private List<String> statements(int parts, int first, int count) {
        putAccounts(first, count);
        for (int n = first; n < first + count; n += BATCH) {
            books.balance(code(n), "TRY", "-1.00");
        }
        int odd = count / BATCH;

        JobRunner.Ended run = well(job.run());

        assertThat(partsOf(run)).hasSize(parts).allSatisfy((part, status) -> assertThat(status)
                .isEqualTo("COMPLETED"));
        assertThat(run.step(STEP).read()).isEqualTo(count);
        assertThat(run.step(STEP))
                .isEqualTo(Counts.of(
                        count - memory.waiting().size(), 0, memory.waiting().size()));
        assertThat(run.steps()).doesNotContainKeys(STEP + ":1", STEP + ":2", STEP + ":3", STEP + ":4");
        assertThat(memory.waiting().size() + memory.notices().size()).isEqualTo(odd);
        List<String> all =
                rows("SELECT CONCAT_WS(' ', account, currency, as_of, HEX(content), closing) FROM statement");
        all.addAll(rows("SELECT CONCAT_WS(' ', code, card, HEX(parts), HEX(content_hash), as_of, ages_on)"
                + " FROM statement_account"));
        all.addAll(rows("SELECT CONCAT_WS(' ', record_key, reason_code, payload) FROM retry_record"));
        shop.content().forEach((account, content) -> all.add(account + " " + content));
        return all;
    }

    @Test
    void aPartThatFailedIsGoneOnWithAloneAndTheComparisonIsMadeOnlyThen() {
        putAccounts(0, ACCOUNTS);
        failAt(FIFTEENTH);

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(partsOf(failed))
                .isEqualTo(Map.of(
                        STEP + ":1", "COMPLETED",
                        STEP + ":2", "COMPLETED",
                        STEP + ":3", "FAILED",
                        STEP + ":4", "COMPLETED"));
        assertThat(failed.step(STEP)).isEqualTo(Counts.of(21, 0, 0));
        assertThat(rows("SELECT source FROM reader_cursor")).doesNotContain("compared", "live");
        shop.before(accounts -> {});

        JobRunner.Ended resumed = well(job.restart(failed));

        assertThat(partsOf(resumed)).isEqualTo(Map.of(STEP + ":3", "COMPLETED"));
        assertThat(resumed.step(STEP)).isEqualTo(Counts.of(7, 0, 0));
        assertThat(shop.content()).hasSize(ACCOUNTS);
        assertThat(rows("SELECT source FROM reader_cursor")).contains("compared", "live");
        assertThat(runs().step(STEP)).isEqualTo(Counts.NONE);
    }

    @Test
    void aPartGoesOnBehindItsLastChunk() {
        putAccounts(0, 2 * ACCOUNTS);
        failAt(code(40));
        JobRunner.Ended failed = job.run();
        assertThat(failed.step(STEP)).isEqualTo(Counts.of(49, 0, 0));
        shop.before(accounts -> {});
        books.reads();

        JobRunner.Ended resumed = well(job.restart(failed));

        assertThat(resumed.step(STEP)).isEqualTo(Counts.of(7, 0, 0));
        assertThat(shop.content()).hasSize(2 * ACCOUNTS);
        assertThat(sizes(failed)).as("when it was cut").containsExactly("1 14", "2 14", "3 14", "4 14");
        assertThat(sizes(resumed)).as("what was left").containsExactly("1 0", "2 0", "3 7", "4 0");
    }

    /** What the parts that stood had made was made by the settings of then. */
    @Test
    void aComparisonByOtherSettingsIsNotMadeByTheRestOfOne() {
        putAccounts(0, ACCOUNTS);
        failAt(FIFTEENTH);
        JobRunner.Ended failed = job.run();
        shop.before(accounts -> {});
        settings.keep(Map.of("kopru.statement.most-movements", "4000"), "test");

        well(job.restart(failed));

        assertThat(rows("SELECT source FROM reader_cursor")).doesNotContain("compared");
        assertThat(runs().step(STEP).read()).isEqualTo(ACCOUNTS);
        assertThat(shop.content()).hasSize(ACCOUNTS);
    }

    /** Of accounts that are known already only those are read that differ, and nobody knows how many they are. */
    @Test
    void howManyAccountsDifferIsNotKnownBefore() {
        putAccounts(0, ACCOUNTS);
        well(job.run());
        clock.advance(Duration.ofHours(25));
        books.moves(code(3), "TRY", debit(99L, "2026-01-06", "1"));

        JobRunner.Ended run = well(job.run());

        assertThat(partsOf(run)).hasSize(4);
        assertThat(sizes(run)).isEmpty();
    }

    private List<String> sizes(JobRunner.Ended run) {
        return rows("SELECT CONCAT_WS(' ', SUBSTRING_INDEX(name, ':', -1), records) FROM part_size WHERE run_id = "
                + run.runId() + " ORDER BY name");
    }

    private void failAt(String code) {
        shop.before(accounts -> {
            if (accounts.stream().anyMatch(account -> account.accountCode().equals(code))) {
                throw UnavailableException.during("publish", new ConnectException("Connection refused"));
            }
        });
    }

    private void putAccounts(int first, int count) {
        for (int n = first; n < first + count; n++) {
            books.account(code(n), "Cari " + n);
            books.moves(code(n), "TRY", debit(2L * n, "2026-01-05", "100"), credit(2L * n + 1, "2026-01-20", "30"));
        }
    }

    private static String code(int n) {
        return "120.01.%06d".formatted(n);
    }

    private List<String> rows(String sql) {
        return memory.jdbc().queryForList(sql, String.class);
    }

    private Map<String, String> partsOf(JobRunner.Ended run) {
        return memory
                .jdbc()
                .query(
                        "SELECT STEP_NAME, STATUS FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID = ?"
                                + " AND STEP_NAME LIKE CONCAT(?, ':%')",
                        (row, n) -> Map.entry(row.getString(1), row.getString(2)), run.runId(), STEP)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
