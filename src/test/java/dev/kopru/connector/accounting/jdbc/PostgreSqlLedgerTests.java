package dev.kopru.connector.accounting.jdbc;

import static dev.kopru.connector.accounting.Ledgers.code;
import static dev.kopru.connector.accounting.Ledgers.movement;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.connector.accounting.AccountLedger;
import dev.kopru.connector.accounting.Ledger;
import dev.kopru.connector.accounting.LedgerContractTests;
import dev.kopru.connector.accounting.LedgerMovement;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.SqlFolder;
import dev.kopru.database.PostgreSql;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The ledger of the reference books on PostgreSQL. */
@PostgreSql.Needed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgreSqlLedgerTests extends LedgerContractTests {

    private final HikariDataSource database = PostgreSql.fresh("accounting");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final LedgerTables tables = new LedgerTables(jdbc);
    private final Ledger ledger = new JdbcLedger(open(database, JdbcLedger.OPERATIONS));

    private static Database open(HikariDataSource database, List<Operation> operations) {
        SqlFolder folder = SqlFolder.at(new DefaultResourceLoader(), "classpath:sql/accounting/reference-postgresql/");
        Database opened = Database.open("accounting", new JdbcTransactionManager(database), folder, operations);
        opened.checkAtStart();
        return opened;
    }

    @BeforeEach
    void clear() {
        tables.clear();
    }

    @AfterAll
    void close() {
        database.close();
    }

    private void one(String table, String condition, String code) {
        jdbc.update(
                "DELETE FROM " + table + " WHERE ctid = (SELECT ctid FROM " + table + " WHERE " + condition
                        + " LIMIT 1)",
                code);
    }

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Override
    protected void given(AccountLedger account) {
        tables.put(account);
    }

    @Override
    protected void givenBalance(String code, String currency, String balance) {
        tables.putBalance(code, currency, balance);
    }

    @Override
    protected void givenMovement(String code, String currency, LedgerMovement movement, Instant changedAt) {
        tables.put(code, currency, movement, changedAt);
    }

    @Override
    protected void touch(Part part, String code, Instant at) {
        tables.touch(part, code, at);
    }

    @Override
    protected void delete(Part part, String code) {
        if (part == Part.CARD) {
            tables.delete(part, code);
        } else {
            one(LedgerTables.table(part), LedgerTables.condition(part), code);
        }
    }

    @Override
    protected void rename(String code, String title) {
        tables.jdbc().update("UPDATE account_card SET title = ? WHERE code = ?", title, code);
    }
}
