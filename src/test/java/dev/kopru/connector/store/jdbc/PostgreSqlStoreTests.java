package dev.kopru.connector.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.SqlFolder;
import dev.kopru.connector.store.OrderDocument;
import dev.kopru.connector.store.Store;
import dev.kopru.connector.store.StoreContractTests;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.database.PostgreSql;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The orders of the reference shop on PostgreSQL. */
@PostgreSql.Needed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgreSqlStoreTests extends StoreContractTests {

    private final HikariDataSource database = PostgreSql.fresh("store");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final StoreTables tables = new StoreTables(jdbc);
    private final Store store = new JdbcStore("shop", open(database, JdbcStore.OPERATIONS));

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
    protected Store store() {
        return store;
    }

    @Override
    protected void given(List<ShopOrder> orders) {
        orders.forEach(tables::put);
    }

    @Override
    protected void removed(String orderId) {
        tables.remove(orderId);
    }

    @Override
    protected Map<String, OrderDocument> told() {
        return tables.told();
    }
}
