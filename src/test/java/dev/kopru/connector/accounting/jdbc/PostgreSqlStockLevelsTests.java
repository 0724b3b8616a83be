package dev.kopru.connector.accounting.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.connector.accounting.StockLevelsContractTests;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.SqlFolder;
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

/** The stock levels of the reference books on PostgreSQL. */
@PostgreSql.Needed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgreSqlStockLevelsTests extends StockLevelsContractTests {

    private final HikariDataSource database = PostgreSql.fresh("accounting");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final StockLevels stock = new JdbcStockLevels(open(database, JdbcStockLevels.OPERATIONS));
    private long lastOrder;

    private static String utc(Instant instant) {
        return instant.toString().replace('T', ' ').replace("Z", "");
    }

    private static Database open(HikariDataSource database, List<Operation> operations) {
        SqlFolder folder = SqlFolder.at(new DefaultResourceLoader(), "classpath:sql/accounting/reference-postgresql/");
        Database opened = Database.open("accounting", new JdbcTransactionManager(database), folder, operations);
        opened.checkAtStart();
        return opened;
    }

    @BeforeEach
    void clear() {
        for (String table : List.of(
                "stock_card",
                "stock_card_unit",
                "stock_variant",
                "warehouse",
                "warehouse_stock",
                "sales_order",
                "sales_order_line",
                "sales_order_payment")) {
            jdbc.update("DELETE FROM " + table);
        }
        jdbc.update(
                "INSERT INTO warehouse (code, name, priority) VALUES ('MERKEZ', 'Merkez', 1), ('MAGAZA', 'Mağaza', 2)");
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
        jdbc.update(
                "INSERT INTO stock_card (code, name, category_path, unit, vat_rate, for_web, created_at, changed_at)"
                        + " VALUES (?, 'Ürün', 'Kadın > Giyim', 'adet', 20, TRUE, ?, ?)",
                code,
                utc(at),
                utc(at));
        jdbc.update("INSERT INTO stock_card_unit VALUES (?, 'koli', 12, ?)", code, utc(at));
        for (String sku : skus) {
            jdbc.update("INSERT INTO stock_variant (sku, card_code, changed_at) VALUES (?, ?, ?)", sku, code, utc(at));
        }
    }

    @Override
    protected void inWarehouse(String warehouse, String sku, String onHand, String reserved, Instant at) {
        jdbc.update(
                "INSERT INTO warehouse_stock (warehouse, sku, on_hand, reserved, changed_at) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (warehouse, sku) DO UPDATE SET on_hand = EXCLUDED.on_hand,"
                        + " reserved = EXCLUDED.reserved, changed_at = EXCLUDED.changed_at",
                warehouse,
                sku,
                new BigDecimal(onHand),
                new BigDecimal(reserved),
                utc(at));
    }

    @Override
    protected void touchCard(String code, Instant at) {
        jdbc.update("UPDATE stock_card SET changed_at = ? WHERE code = ?", utc(at), code);
    }

    @Override
    protected void touchUnit(String code, Instant at) {
        jdbc.update("UPDATE stock_card_unit SET changed_at = ? WHERE card_code = ?", utc(at), code);
    }

    @Override
    protected void touchVariant(String sku, Instant at) {
        jdbc.update("UPDATE stock_variant SET changed_at = ? WHERE sku = ?", utc(at), sku);
    }

    @Override
    protected void set(String card, String property, boolean value) {
        jdbc.update("UPDATE stock_card SET " + property + " = ? WHERE code = ?", value, card);
    }

    @Override
    protected void block(String sku) {
        jdbc.update("UPDATE stock_variant SET blocked = TRUE WHERE sku = ?", sku);
    }

    @Override
    protected void order(
            String externalRef, String kind, String state, String sku, String quantity, String unit, Instant at) {
        long id = ++lastOrder;
        jdbc.update(
                "INSERT INTO sales_order (id, number, external_ref, kind, shop_number, state, account_code, order_date,"
                        + " currency, exchange_rate, net_total, vat_total, grand_total, local_total, source_revision,"
                        + " content_hash, created_at, changed_at) VALUES (?, ?, ?, ?, '', ?, '120', '2026-01-01', 'TRY', 1,"
                        + " 0, 0, 0, 0, 0, '', ?, ?)",
                id,
                "N" + id,
                externalRef,
                kind,
                state,
                utc(at),
                utc(at));
        jdbc.update(
                "INSERT INTO sales_order_line (order_id, line_no, kind, sku, name, quantity, unit, unit_price, discount,"
                        + " vat_rate, net_amount, vat_amount, moves_stock)"
                        + " VALUES (?, 1, 'goods', ?, '', ?, ?, 0, 0, 20, 0, 0, ?)",
                id,
                sku.isEmpty() ? null : sku,
                new BigDecimal(quantity),
                unit,
                !sku.isEmpty());
    }
}
