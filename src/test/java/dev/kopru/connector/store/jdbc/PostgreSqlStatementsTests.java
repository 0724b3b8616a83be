package dev.kopru.connector.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.SqlFolder;
import dev.kopru.connector.store.Statements;
import dev.kopru.connector.store.StatementsContractTests;
import dev.kopru.database.PostgreSql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The statements in the reference shop on PostgreSQL. */
@PostgreSql.Needed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgreSqlStatementsTests extends StatementsContractTests {

    private final HikariDataSource database = PostgreSql.fresh("store");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final Statements statements = new JdbcStatements(open(database, JdbcStatements.OPERATIONS));

    private static Database open(HikariDataSource database, List<Operation> operations) {
        SqlFolder folder = SqlFolder.at(new DefaultResourceLoader(), "classpath:sql/store/reference-postgresql/");
        Database opened = Database.open("store", new JdbcTransactionManager(database), folder, operations);
        opened.checkAtStart();
        return opened;
    }

    @BeforeEach
    void clear() {
        jdbc.execute("DELETE FROM shop_statement");
        jdbc.execute("DELETE FROM shop_statement_account");
    }

    @AfterAll
    void close() {
        database.close();
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
