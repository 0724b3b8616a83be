package dev.kopru.connector.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.SqlFolder;
import dev.kopru.connector.store.AccountStatements;
import dev.kopru.connector.store.AccountStatements.CurrencyStatement;
import dev.kopru.connector.store.Statements;
import dev.kopru.connector.store.StatementsContractTests;
import dev.kopru.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcStatementsTests extends StatementsContractTests {

    private static final Logger log = LoggerFactory.getLogger(JdbcStatementsTests.class);

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(schemas.store());
    private final Statements statements = statements(schemas.store());

    private static Statements statements(DataSource store) {
        SqlFolder folder = SqlFolder.at(new DefaultResourceLoader(), "classpath:sql/store/reference/");
        return new JdbcStatements(
                Database.open("store", new JdbcTransactionManager(store), folder, JdbcStatements.OPERATIONS));
    }

    @BeforeEach
    void clear() {
        jdbc.execute("DELETE FROM shop_statement");
        jdbc.execute("DELETE FROM shop_statement_account");
    }

    @AfterAll
    void close() {
        schemas.close();
    }

    @Test
    void theShopReadsOfWhichInstantAStatementTells() {
        Instant asOf = Instant.parse("2026-03-08T21:30:00.123456789Z");
        statements.publish(List.of(new AccountStatements("120.1", asOf, List.of(new CurrencyStatement("TRY", "{}")))));

        assertThat(jdbc.queryForList("SELECT CAST(as_of AS CHAR) FROM shop_statement", String.class))
                .containsExactly("2026-03-08 21:30:00.123456");
    }

    @Test
    void aPageOfAccountsIsPublishedInFewStatements() throws SQLException {
        try (Connection connection = schemas.store().getConnection()) {
            SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
            Statements publishing = statements(single);
            for (int round = 0; round < 6; round++) {
                List<AccountStatements> page = page(round);
                long before = writes(single);
                long start = System.nanoTime();
                publishing.publish(page);
                log.info("{} accounts published in {} ms", page.size(), (System.nanoTime() - start) / 1_000_000);
                assertThat(writes(single) - before).isBetween(2L, 5L);
            }
        }
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM shop_statement", Integer.class))
                .isEqualTo(200);
    }

    /** 200 accounts with 50 lines each. */
    private static List<AccountStatements> page(int round) {
        String line = "{\"date\":\"2026-01-15\",\"kind\":\"invoice\",\"document\":\"KPR2026000000001\","
                + "\"text\":\"Satış faturası\",\"debit\":1234.50,\"credit\":0.00,\"balance\":1234.50}";
        List<AccountStatements> page = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            page.add(new AccountStatements(
                    String.format(Locale.ROOT, "120.%06d", i),
                    Instant.parse("2026-03-08T09:00:00Z").plusSeconds(round),
                    List.of(new CurrencyStatement("TRY", line.repeat(50)))));
        }
        return page;
    }

    private static long writes(DataSource connection) {
        return new JdbcTemplate(connection)
                .query("SHOW SESSION STATUS LIKE 'Com_insert'", (row, n) -> row.getLong(2)).stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    @Override
    protected Statements statements() {
        return statements;
    }

    @Override
    protected Map<String, String> inShop(String accountCode) {
        Map<String, String> shown = new HashMap<>();
        jdbc.query(
                "SELECT currency, content FROM shop_statement WHERE account_code = ?",
                row -> {
                    shown.put(row.getString(1), row.getString(2));
                },
                accountCode);
        return shown;
    }

    @Override
    protected String checksum() {
        return jdbc.queryForList("SELECT * FROM shop_statement ORDER BY account_code, currency") + " "
                + jdbc.queryForList("SELECT * FROM shop_statement_account ORDER BY account_code");
    }
}
