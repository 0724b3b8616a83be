package dev.kopru.connector.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.SqlFolder;
import dev.kopru.connector.store.ShopStock;
import dev.kopru.connector.store.ShopStockContractTests;
import dev.kopru.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
class JdbcShopStockTests extends ShopStockContractTests {

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(schemas.store());
    private final ShopStockTables tables = new ShopStockTables(jdbc);
    private final ShopStock stock = stock(schemas.store());

    private static ShopStock stock(DataSource dataSource) {
        SqlFolder folder = SqlFolder.at(new DefaultResourceLoader(), "classpath:sql/store/reference/");
        return new JdbcShopStock(
                Database.open("store", new JdbcTransactionManager(dataSource), folder, JdbcShopStock.OPERATIONS));
    }

    @BeforeEach
    void clear() {
        tables.clear();
    }

    @AfterAll
    void close() {
        schemas.close();
    }

    /** A shop has many orders; those that are over cost a look into two indexes. */
    @Test
    void ordersThatAreOverCostLittle() throws SQLException {
        List<Integer> all = IntStream.range(0, 3000).boxed().toList();
        all.forEach(
                n -> order("O" + n, "order", n % 3 == 0 ? "Refunded" : "Paid", NOON.plusSeconds(n), "goods", "A", "1"));
        all.stream().filter(n -> n != 1501).forEach(n -> told("O" + n));
        jdbc.execute("ANALYZE TABLE shop_order, shop_order_line, shop_order_document");
        try (Connection connection = schemas.store().getConnection()) {
            SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
            ShopStock own = stock(single);
            own.shown(List.of("A"));
            JdbcTemplate session = new JdbcTemplate(single);
            session.execute("FLUSH STATUS");
            assertThat(own.ordered(Set.of("Paid"), NOON.plusSeconds(1500))).hasSize(1);
            long rows = session.query("SHOW SESSION STATUS LIKE 'Handler_read%'", (row, n) -> row.getLong(2)).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertThat(rows).isLessThan(3 * 1500);
        }
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
