package dev.kopru.connector.accounting.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.AccountingContractTests;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.SqlFolder;
import dev.kopru.database.PostgreSql;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The documents of the reference books on PostgreSQL. */
@PostgreSql.Needed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgreSqlAccountingTests extends AccountingContractTests {

    private final HikariDataSource database = PostgreSql.fresh("accounting");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final AccountingTables tables = new AccountingTables(jdbc);
    private final Accounting accounting = new JdbcAccounting(open(database, JdbcAccounting.OPERATIONS));

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

    @Override
    protected Accounting accounting() {
        return accounting;
    }

    @Override
    protected void givenState(String externalRef, String state) {
        tables.jdbc().update("UPDATE sales_order SET state = ? WHERE external_ref = ?", state, externalRef);
    }

    @Override
    protected void givenNote(String externalRef, String note) {
        tables.jdbc().update("UPDATE sales_order SET note = ? WHERE external_ref = ?", note, externalRef);
    }

    @Override
    protected List<SalesOrderLine> lines(String externalRef) {
        return tables.lines(externalRef);
    }

    @Override
    protected long documents() {
        return tables.count("sales_order");
    }
}
