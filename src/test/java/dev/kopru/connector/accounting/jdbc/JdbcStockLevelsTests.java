package dev.kopru.connector.accounting.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.accounting.StockLevels;
import dev.kopru.connector.accounting.StockLevelsContractTests;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.SqlFolder;
import dev.kopru.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcStockLevelsTests extends StockLevelsContractTests {

    private static final int MANY = 3000;
    private static final int LIMIT = 100;

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(schemas.accounting());
    private final StockLevelTables tables = new StockLevelTables(jdbc);
    private final StockLevels stock = stock(schemas.accounting());

    private static StockLevels stock(DataSource dataSource) {
        SqlFolder folder = SqlFolder.at(new DefaultResourceLoader(), "classpath:sql/accounting/reference/");
        return new JdbcStockLevels(Database.open(
                "accounting program", new JdbcTransactionManager(dataSource), folder, JdbcStockLevels.OPERATIONS));
    }

    @BeforeEach
    void clear() {
        tables.clear();
    }

    @AfterAll
    void close() {
        schemas.close();
    }

    @Test
    void aPageReadsNoTableAsAWhole() throws SQLException {
        fillMany();
        List<ChangePosition> positions = List.of(
                ChangePosition.START,
                new ChangePosition(NOON, ""),
                new ChangePosition(NOON, "cK0100\nS0100"),
                new ChangePosition(NOON, "o0000000000000000100\nS0100"),
                new ChangePosition(NOON, "sS0100"),
                new ChangePosition(NOON.plusSeconds(1), ""));
        List<String> skus = IntStream.range(500, 500 + LIMIT)
                .mapToObj(JdbcStockLevelsTests::sku)
                .toList();
        List<String> dense =
                IntStream.range(500, 1000).mapToObj(JdbcStockLevelsTests::sku).toList();
        try (Connection connection = schemas.accounting().getConnection()) {
            SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
            StockLevels own = stock(single);
            own.webSkus("", 1);
            for (ChangePosition position : positions) {
                assertThat(rowsRead(single, () -> own.changedLevels(position, LIMIT)))
                        .as(position.toString())
                        .isLessThan(25L * LIMIT);
            }
            assertThat(rowsRead(single, () -> own.webSkus(sku(1500), LIMIT))).isLessThan(4L * LIMIT);
            assertThat(rowsRead(single, () -> own.levels(skus, List.of("shop:1"))))
                    .isLessThan(25L * LIMIT);
            assertThat(rowsRead(single, () -> own.levels(dense, List.of()))).isLessThan(25L * dense.size());
        }
    }

    private void fillMany() {
        List<Integer> all = IntStream.range(0, MANY).boxed().toList();
        String at = StockLevelTables.utc(NOON);
        jdbc.batchUpdate(
                "INSERT INTO stock_card (code, name, category_path, unit, vat_rate, for_web, created_at, changed_at)"
                        + " VALUES (?, 'Ürün', 'Kadın', 'adet', 20, TRUE, ?, ?)",
                all.stream()
                        .map(n -> new Object[] {sku(n).replace('S', 'K'), at, at})
                        .toList());
        jdbc.batchUpdate(
                "INSERT INTO stock_variant (sku, card_code, changed_at) VALUES (?, ?, ?)",
                all.stream()
                        .map(n -> new Object[] {sku(n), sku(n).replace('S', 'K'), at})
                        .toList());
        jdbc.batchUpdate(
                "INSERT INTO warehouse_stock (warehouse, sku, on_hand, changed_at) VALUES ('MERKEZ', ?, 5, ?)",
                all.stream().map(n -> new Object[] {sku(n), at}).toList());
        all.forEach(n -> {
            if (n % 3 == 0) {
                order("shop:" + n, "order", n % 2 == 0 ? "open" : "delivered", sku(n), "1", "adet", NOON);
            }
        });
        jdbc.execute("ANALYZE TABLE stock_card, stock_variant, warehouse_stock, sales_order, sales_order_line");
    }

    private static String sku(int n) {
        return String.format(java.util.Locale.ROOT, "S%04d", n);
    }

    private static long rowsRead(DataSource connection, Runnable work) {
        JdbcTemplate session = new JdbcTemplate(connection);
        session.execute("FLUSH STATUS");
        work.run();
        return session.query("SHOW SESSION STATUS LIKE 'Handler_read%'", (row, n) -> row.getLong(2)).stream()
                .mapToLong(Long::longValue)
                .sum();
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
