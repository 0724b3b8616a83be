package dev.kopru.connector.store.jdbc;

import static dev.kopru.connector.store.ShopOrders.NOON;
import static dev.kopru.connector.store.ShopOrders.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.SqlFolder;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.Store;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.database.TestDatabase;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Measures how fast whole pages of orders with three lines each are read. */
@Tag("benchmark")
class ReadingRateTests {

    private static final int PAGE = 500;
    private static final int ORDERS = 10_000;

    @Test
    void wholePagesAreRead() {
        try (TestDatabase.Schemas schemas = TestDatabase.fresh()) {
            StoreTables tables = new StoreTables(schemas.store());
            tables.put(paid("1", NOON));
            multiply(tables);
            SqlFolder folder = SqlFolder.at(new DefaultResourceLoader(), "classpath:sql/store/reference/");
            Store store = new JdbcStore(
                    "shop",
                    Database.open("store", new JdbcTransactionManager(schemas.store()), folder, JdbcStore.OPERATIONS));
            double rate = 0;
            for (int round = 0; round < 4; round++) {
                rate = rate(store);
                System.out.printf("reading %.0f orders/s%n", rate);
            }
            assertThat(rate).isPositive();
        }
    }

    private static double rate(Store store) {
        OrderSelection selection = new OrderSelection(new TreeSet<>(List.of("Paid")), null, null);
        ChangePosition position = ChangePosition.START;
        long start = System.nanoTime();
        int read = 0;
        List<ShopOrder> page = store.changedOrders(selection, position, PAGE);
        while (!page.isEmpty()) {
            read += page.size();
            position = page.get(page.size() - 1).position();
            page = store.changedOrders(selection, position, PAGE);
        }
        assertThat(read).isEqualTo(ORDERS);
        return read * 1e9 / (System.nanoTime() - start);
    }

    private static void multiply(StoreTables tables) {
        tables.jdbc().execute("CREATE TABLE numbers (n INT PRIMARY KEY)");
        tables.jdbc()
                .batchUpdate(
                        "INSERT INTO numbers VALUES (?)",
                        IntStream.range(2, ORDERS + 1)
                                .mapToObj(i -> new Object[] {i})
                                .toList());
        copy(tables, "shop_order", "id");
        tables.jdbc().update("UPDATE shop_order_line SET line_no = 0");
        copy(tables, "shop_order_line", "order_id");
        tables.jdbc().update("INSERT INTO shop_order_line SELECT order_id, 1, " + rest() + " FROM shop_order_line");
        tables.jdbc()
                .update("INSERT INTO shop_order_line SELECT order_id, 2, " + rest()
                        + " FROM shop_order_line WHERE line_no = 0");
    }

    private static String rest() {
        return "kind, sku, name, attributes, quantity, unit, unit_price, discount, vat_rate, line_total, vat_amount,"
                + " withholding";
    }

    private static void copy(StoreTables tables, String table, String key) {
        String columns = String.join(
                ", ",
                tables.jdbc()
                        .queryForList(
                                "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                                        + " AND table_name = ? AND column_name <> ?",
                                String.class,
                                table,
                                key));
        tables.jdbc()
                .update("INSERT INTO " + table + " (" + key + ", " + columns + ") SELECT n, " + columns + " FROM "
                        + table + ", numbers");
    }
}
