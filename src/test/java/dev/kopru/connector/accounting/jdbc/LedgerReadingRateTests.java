package dev.kopru.connector.accounting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.connector.accounting.Ledger;
import dev.kopru.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a page costs depends on the page, not on the books. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerReadingRateTests {

    private static final Logger log = LoggerFactory.getLogger(LedgerReadingRateTests.class);
    private static final int ACCOUNTS = 2_000;
    private static final int MOVEMENTS = 50;
    private static final int LIMIT = 200;

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();

    @BeforeAll
    void fill() {
        fill(schemas.accounting());
    }

    @AfterAll
    void close() {
        schemas.close();
    }

    /** Half of the movements changed a second apart, the other half at one instant; every tenth is matched. */
    private static void fill(DataSource accounting) {
        JdbcTemplate jdbc = new JdbcTemplate(accounting);
        jdbc.update(
                """
                INSERT INTO account_card (code, kind, title, created_at, changed_at)
                WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n + 1 < %d)
                SELECT CONCAT('120.', LPAD(2 * n.n + two.n, 6, '0')), 'B2B', CONCAT('Cari ', 2 * n.n + two.n), '2025-01-01',
                    '2025-01-01' + INTERVAL 2 * n.n + two.n SECOND
                FROM n JOIN (SELECT 0 AS n UNION ALL SELECT 1) two
                """
                        .formatted(ACCOUNTS / 2));
        // In the order of the days, as books are kept: an account's rows lie far apart.
        jdbc.update(
                """
                INSERT INTO movement (account_code, currency, movement_date, kind, document_number, description, debit,
                    credit, local_debit, local_credit, changed_at)
                WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n + 1 < %d)
                SELECT c.code, 'TRY', '2025-01-01' + INTERVAL n DAY, 'invoice', CONCAT('F', n), 'Satış faturası', 10, 0, 10, 0,
                    IF(n %% 2, '2026-02-01', '2025-01-01' + INTERVAL n DAY)
                FROM n JOIN account_card c
                ORDER BY n, c.code
                """
                        .formatted(MOVEMENTS));
        jdbc.update("INSERT INTO movement_match SELECT id, id - 1, 5, '2026-02-01' FROM movement WHERE id % 10 = 0");
        jdbc.update("INSERT INTO account_balance SELECT account_code, currency, SUM(debit), '2026-02-01' FROM movement"
                + " GROUP BY account_code, currency");
        jdbc.execute("ANALYZE TABLE account_card, movement, movement_match, account_balance");
    }

    @Test
    void aPageOfChangesReadsNoTableAsAWhole() throws SQLException {
        Instant many = Instant.parse("2026-02-01T00:00:00Z");
        List<ChangePosition> positions = List.of(
                ChangePosition.START,
                new ChangePosition(Instant.parse("2025-01-01T00:10:00Z"), "card/120.000600"),
                new ChangePosition(many, ""),
                new ChangePosition(many, "balance/120.001000"),
                new ChangePosition(many, "match/0000000000000050000"),
                new ChangePosition(many, "movement/0000000000000050000"),
                new ChangePosition(many.plusSeconds(1), ""));
        try (Connection connection = schemas.accounting().getConnection()) {
            SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
            Ledger ledger = LedgerTables.ledger(single);
            ledger.changedAccounts(ChangePosition.START, 1);
            for (ChangePosition position : positions) {
                jdbc(single).execute("FLUSH STATUS");
                long start = System.nanoTime();
                List<Change> page = ledger.changedAccounts(position, LIMIT);
                long rows = rowsRead(single);
                log.info("{}: {} changes, {} rows read, {} ms", position, page.size(), rows, millisSince(start));
                assertThat(rows).as(position.toString()).isLessThan(20L * LIMIT);
            }
        }
    }

    @Test
    void aPageOfLedgersReadsNoOtherAccountsRows() throws SQLException {
        try (Connection connection = schemas.accounting().getConnection()) {
            SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
            Ledger ledger = LedgerTables.ledger(single);
            for (int i = 0; i < 8; i++) {
                long start = System.nanoTime();
                List<String> codes = ledger.accounts("120.000" + (i + 1) + "00", LIMIT);
                long listed = millisSince(start);
                jdbc(single).execute("FLUSH STATUS");
                start = System.nanoTime();
                List<AccountLedger> ledgers = ledger.ledgers(codes, 100_000);
                long read = millisSince(start);
                long statements = status(single, "Com_select");
                long rows = rowsRead(single);
                jdbc(single).execute("FLUSH STATUS");
                start = System.nanoTime();
                ledger.parts(codes);
                log.info(
                        "{} accounts listed in {} ms, read in {} ms by {} statements, {} rows; parts {} ms, {} rows",
                        ledgers.size(),
                        listed,
                        read,
                        statements,
                        rows,
                        millisSince(start),
                        rowsRead(single));
                assertThat(ledgers).hasSize(LIMIT).allSatisfy(account -> assertThat(
                                account.currencies().get(0).movements())
                        .hasSize(MOVEMENTS));
                assertThat(statements).isLessThanOrEqualTo(6);
                assertThat(rows).isLessThan(10L * LIMIT * MOVEMENTS);
                assertThat(rowsRead(single)).isLessThan(5L * LIMIT * MOVEMENTS);
            }
        }
    }

    private static JdbcTemplate jdbc(DataSource connection) {
        return new JdbcTemplate(connection);
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long rowsRead(DataSource connection) {
        return status(connection, "Handler_read%");
    }

    private static long status(DataSource connection, String variables) {
        return jdbc(connection)
                .query("SHOW SESSION STATUS LIKE '" + variables + "'", (row, n) -> row.getLong(2))
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
