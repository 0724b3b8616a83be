package dev.kopru.connector.store.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.SqlFolder;
import dev.kopru.connector.store.ShopStock;
import dev.kopru.connector.store.ShopStockContractTests;
import dev.kopru.database.PostgreSql;
import java.math.BigDecimal;
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
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final ShopStock stock = new JdbcShopStock(open(database, JdbcShopStock.OPERATIONS));

    private static Database open(HikariDataSource database, List<Operation> operations) {
        SqlFolder folder = SqlFolder.at(new DefaultResourceLoader(), "classpath:sql/store/reference-postgresql/");
        Database opened = Database.open("store", new JdbcTransactionManager(database), folder, operations);
        opened.checkAtStart();
        return opened;
    }

    @BeforeEach
    void clear() {
        for (String table : List.of(
                "shop_variant",
                "shop_stock",
                "shop_order",
                "shop_order_line",
                "shop_order_payment",
                "shop_order_vat",
                "shop_order_document")) {
            jdbc.update("DELETE FROM " + table);
        }
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
        jdbc.update(
                "INSERT INTO shop_variant (sku, product_code, price, currency, price_includes_vat, visible, changed_at)"
                        + " VALUES (?, ?, 10, 'TRY', TRUE, TRUE, UTC_TIMESTAMP(6))",
                sku,
                sku);
    }

    @Override
    protected void order(
            String id, String kind, String status, Instant placedAt, String lineKind, String sku, String quantity) {
        String at = placedAt.toString().replace('T', ' ').replace("Z", "");
        jdbc.update(
                "INSERT INTO shop_order (id, number, kind, status, currency, prices_include_vat, placed_at, changed_at, total)"
                        + " VALUES (?, ?, ?, ?, 'TRY', TRUE, ?, ?, 10)",
                id,
                id,
                kind,
                status,
                at,
                at);
        jdbc.update(
                "INSERT INTO shop_order_line (order_id, line_no, kind, sku, quantity, unit_price) VALUES (?, 1, ?, ?, ?, 10)",
                id,
                lineKind,
                sku,
                new BigDecimal(quantity));
    }

    @Override
    protected void told(String orderId) {
        jdbc.update("INSERT INTO shop_order_document VALUES (?, 'SIP1', 'posted', UTC_TIMESTAMP(6))", orderId);
    }
}
