package dev.kopru.connector.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.SqlFolder;
import dev.kopru.connector.store.ShopStock;
import dev.kopru.connector.store.ShopStockContractTests;
import dev.kopru.database.PostgreSql;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The stock that the reference shop shows on PostgreSQL. */
@PostgreSql.Needed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgreSqlShopStockTests extends ShopStockContractTests {

    private final HikariDataSource database = PostgreSql.fresh("store");
    private final ShopStockTables tables = new ShopStockTables(new JdbcTemplate(database));
    private final ShopStock stock = new JdbcShopStock(open(database, JdbcShopStock.OPERATIONS));

    private static Database open(HikariDataSource database, List<Operation> operations) {
        SqlFolder folder = SqlFolder.at(new DefaultResourceLoader(), "classpath:sql/store/reference-postgresql/");
        Database opened = Database.open("store", new JdbcTransactionManager(database), folder, operations);
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
    protected ShopStock stock() {
        return stock;
    }

    @Override
    protected void variant(String sku) {
        tables.variant(sku);
    }

    @Override
    protected void order(
            String id, String kind, String status, Instant placedAt, String lineKind, String sku, String quantity) {
        tables.order(id, kind, status, placedAt, lineKind, sku, quantity);
    }

    @Override
    protected void told(String orderId) {
        tables.told(orderId);
    }
}
