package dev.kopru.connector.accounting.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.connector.accounting.StockLevelsContractTests;
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

/** The stock levels of the reference books on PostgreSQL. */
@PostgreSql.Needed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgreSqlStockLevelsTests extends StockLevelsContractTests {

    private final HikariDataSource database = PostgreSql.fresh("accounting");
    private final StockLevelTables tables = new StockLevelTables(new JdbcTemplate(database));
    private final StockLevels stock = new JdbcStockLevels(open(database, JdbcStockLevels.OPERATIONS));

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
    protected StockLevels stock() {
        return stock;
    }

    @Override
    protected void card(String code, Instant at, String... skus) {
        tables.card(code, at, skus);
    }

    @Override
    protected void inWarehouse(String warehouse, String sku, String onHand, String reserved, Instant at) {
        tables.inWarehouse(warehouse, sku, onHand, reserved, at);
    }

    @Override
    protected void touchCard(String code, Instant at) {
        tables.touchCard(code, at);
    }

    @Override
    protected void touchUnit(String code, Instant at) {
        tables.touchUnit(code, at);
    }

    @Override
    protected void touchVariant(String sku, Instant at) {
        tables.touchVariant(sku, at);
    }

    @Override
    protected void set(String card, String property, boolean value) {
        tables.set(card, property, value);
    }

    @Override
    protected void block(String sku) {
        tables.block(sku);
    }

    @Override
    protected void order(
            String externalRef, String kind, String state, String sku, String quantity, String unit, Instant at) {
        tables.order(externalRef, kind, state, sku, quantity, unit, at);
    }
}
