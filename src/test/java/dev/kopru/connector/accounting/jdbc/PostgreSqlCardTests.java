package dev.kopru.connector.accounting.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.connector.accounting.Accounting;
import dev.kopru.connector.accounting.CardContractTests;
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

/** The cards of the reference books on PostgreSQL. */
@PostgreSql.Needed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgreSqlCardTests extends CardContractTests {

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
    protected void givenAccount(String code, String taxNumber, String email, String phone) {
        tables.jdbc()
                .update(
                        "INSERT INTO account_card (code, kind, title, tax_number, email, phone, created_at, changed_at)"
                                + " VALUES (?, 'B2C', 'Unvan', ?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
                        code,
                        taxNumber,
                        email,
                        phone);
    }

    @Override
    protected long accounts() {
        return tables.count("account_card");
    }

    @Override
    protected long stockCards() {
        return tables.count("stock_card");
    }

    /** It names no field. */
    @Override
    protected String tooLong(String field) {
        return "value too long for type character varying(250)";
    }
}
