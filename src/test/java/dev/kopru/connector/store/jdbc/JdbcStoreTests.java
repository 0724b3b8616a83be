package dev.kopru.connector.store.jdbc;

import static dev.kopru.connector.store.ShopOrders.NOON;
import static dev.kopru.connector.store.ShopOrders.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kopru.connector.Answer;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.SqlFolder;
import dev.kopru.connector.store.OrderDocument;
import dev.kopru.connector.store.Store;
import dev.kopru.connector.store.StoreContractTests;
import dev.kopru.connector.store.order.CustomerKind;
import dev.kopru.connector.store.order.LineKind;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.database.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcStoreTests extends StoreContractTests {

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final StoreTables tables = new StoreTables(schemas.store());
    private final Store store = store(schemas.store());

    @BeforeEach
    void clear() {
        tables.clear();
    }

    @AfterAll
    void close() {
        schemas.close();
    }

    @Test
    void zeroDatesMeanNoDate() {
        for (String date : List.of("0000-00-00 00:00:00", "0001-01-01 00:00:00", "2026-00-15 00:00:00")) {
            given(List.of(paid("1", NOON), paid("2", NOON)));
            withoutDateChecks("UPDATE shop_order SET placed_at = '" + date + "' WHERE id = '1'");

            List<ShopOrder> orders = store.changedOrders(selection(null, null, "Paid"), ChangePosition.START, 10);

            assertThat(orders).extracting(ShopOrder::placedAt).containsExactly(null, NOON);
        }
        withoutDateChecks("UPDATE shop_order SET placed_at = '0000-00-00' WHERE id = '1'");
        assertThat(store.changedOrders(selection(NOON, null, "Paid"), ChangePosition.START, 10))
                .extracting(ShopOrder::id)
                .containsExactly("1", "2");
    }

    @Test
    void anInstantInsideTheGapOfASummerTimeIsRead() {
        Instant gap = Instant.parse("2026-03-08T02:19:00.123456Z");
        given(List.of(paid("1", gap)));
        SingleConnectionDataSource newYork = connection("SET SESSION time_zone = '-05:00'");

        List<ShopOrder> orders = store(newYork)
                .changedOrders(selection(gap, gap, "Paid"), new ChangePosition(gap.minusNanos(1_000), "9"), 10);

        assertThat(orders).extracting(ShopOrder::changedAt, ShopOrder::placedAt).containsExactly(tuple(gap, gap));
        newYork.destroy();
    }

    @Test
    void wordsThatNobodyKnowsSpoilTheirOwnOrderOnly() {
        given(List.of(paid("1", NOON), paid("2", NOON)));
        tables.jdbc().update("UPDATE shop_order SET kind = 'swap', customer_kind = 'B2G' WHERE id = '1'");
        tables.jdbc().update("UPDATE shop_order_line SET kind = 'gift' WHERE order_id = '1'");

        List<ShopOrder> orders = store.changedOrders(selection(null, null, "Paid"), ChangePosition.START, 10);

        assertThat(orders.get(0).kind()).isEqualTo(OrderKind.UNKNOWN);
        assertThat(orders.get(0).customer().kind()).isEqualTo(CustomerKind.UNKNOWN);
        assertThat(orders.get(0).lines()).extracting(ShopOrderLine::kind).containsExactly(LineKind.UNKNOWN);
        assertThat(orders.get(1)).isEqualTo(paid("2", NOON));
    }

    @Test
    void attributesKeepTheirOrderAndAnUnreadableTextIsKeptAsItIs() {
        assertThat(attributes("{\"Renk\":\"Kırmızı\",\"Beden\":38.50,\"Kavala\":null,\"x\":{\"a\":1}}"))
                .containsExactly(
                        Map.entry("Renk", "Kırmızı"),
                        Map.entry("Beden", "38.50"),
                        Map.entry("Kavala", ""),
                        Map.entry("x", "{\"a\":1}"));
        for (String broken : List.of("{\"Renk\":", "[1]", "{} x", "kırmızı", "{\"a\" 1}")) {
            assertThat(attributes(broken)).containsExactly(Map.entry("?", broken));
        }
        assertThat(attributes(" ")).isEmpty();
    }

    @Test
    void aDocumentThatTheShopRefusesIsAnsweredForAndDoesNotStopTheOthers() {
        OrderDocument tooLong = new OrderDocument("2", "", "x".repeat(51), "posted");
        List<Answer.Refused> refused = store.tellDocuments(List.of(
                new OrderDocument("1", "", "SIP1", "posted"), tooLong, new OrderDocument("3", "", "SIP3", "posted")));

        assertThat(tables.told()).containsOnlyKeys("1", "3");
        assertThat(refused).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo(tooLong.orderId());
            assertThat(one.detail()).isNotBlank();
        });
    }

    @Test
    void tellingAgainKeepsTheTimeOfTheFirst() {
        store.tellDocuments(List.of(new OrderDocument("1", "", "SIP1", "posted")));
        String first = toldAt();

        store.tellDocuments(List.of(new OrderDocument("1", "", "SIP1", "posted")));
        assertThat(toldAt()).isEqualTo(first);

        store.tellDocuments(List.of(new OrderDocument("1", "", "SIP1", "cancelled")));
        assertThat(toldAt()).isGreaterThan(first);
    }

    @Test
    void changesAreReadAlongTheIndexWithoutSorting() throws IOException {
        given(IntStream.range(0, 200).mapToObj(i -> paid("o" + (100 + i), NOON)).toList());
        String sql = new ClassPathResource("sql/store/reference/orders-changed.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        MapSqlParameterSource values = new MapSqlParameterSource("statuses", List.of("Paid"))
                .addValue("after_changed_at", "2026-03-02 12:00:00")
                .addValue("after_id", "o250")
                .addValue("placed_from", null)
                .addValue("changed_until", null)
                .addValue("limit", 10);

        Map<String, Object> plan = new NamedParameterJdbcTemplate(tables.jdbc())
                .queryForMap("EXPLAIN FORMAT=TRADITIONAL " + sql.substring(sql.indexOf("SELECT")), values);

        assertThat(plan).containsEntry("key", "shop_order_changes").containsEntry("type", "range");
        assertThat(String.valueOf(plan.get("Extra"))).doesNotContain("filesort");
    }

    @Test
    void readingGoesOnWithoutPassingAgainOverTheOrdersOfThatInstant() {
        given(IntStream.range(0, 200).mapToObj(i -> paid("o" + (100 + i), NOON)).toList());
        SingleConnectionDataSource connection = connection("SET SESSION sql_mode = ''");
        Store single = store(connection);
        single.ordersById(List.of("o100"));
        long before = rowsPassed(connection);

        assertThat(single.changedOrders(selection(null, null, "Paid"), new ChangePosition(NOON, "o289"), 500))
                .hasSize(10);

        assertThat(rowsPassed(connection) - before).isLessThan(100);
        connection.destroy();
    }

    @Test
    void aPageEndsWithTheOrderWhoseLinesMakeItHeavyEnough() {
        given(IntStream.range(0, 8).mapToObj(i -> paid("o" + i, NOON)).toList());
        tables.jdbc()
                .update(
                        """
                        INSERT INTO shop_order_line (order_id, line_no, sku, name, quantity, unit_price)
                        WITH RECURSIVE n (n) AS (SELECT 10 UNION ALL SELECT n + 1 FROM n WHERE n < 609)
                        SELECT id, n, 'UZUN', REPEAT('ş', 5000), 1, 1 FROM shop_order JOIN n
                        """);

        assertThat(pages(100))
                .containsExactly(List.of("o0", "o1", "o2"), List.of("o3", "o4", "o5"), List.of("o6", "o7"));
        assertThat(store.changedOrders(selection(null, null, "Paid"), ChangePosition.START, 100))
                .allSatisfy(order -> assertThat(order.lines()).hasSizeGreaterThan(600));
    }

    @Test
    void aPageEndsWithTheNoteThatMakesItHeavyEnough() {
        given(IntStream.range(0, 200).mapToObj(i -> paid("o" + (100 + i), NOON)).toList());
        tables.jdbc().update("UPDATE shop_order SET note = REPEAT('x', 60000)");

        assertThat(pages(1000))
                .hasSize(2)
                .first()
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSizeBetween(100, 140);
    }

    /** All of them, page by page. */
    private List<List<String>> pages(int limit) {
        List<List<String>> pages = new ArrayList<>();
        ChangePosition after = ChangePosition.START;
        while (true) {
            List<ShopOrder> page = store.changedOrders(selection(null, null, "Paid"), after, limit);
            if (page.isEmpty()) {
                return pages;
            }
            pages.add(page.stream().map(ShopOrder::id).toList());
            after = page.get(page.size() - 1).position();
        }
    }

    private static long rowsPassed(DataSource dataSource) {
        Map<String, Object> row =
                new JdbcTemplate(dataSource).queryForMap("SHOW SESSION STATUS LIKE 'Handler_read_next'");
        return Long.parseLong(String.valueOf(row.get("Value")));
    }

    private Map<String, String> attributes(String text) {
        given(List.of(paid("1", NOON)));
        tables.jdbc().update("UPDATE shop_order_line SET attributes = ?", text);
        return store.ordersById(List.of("1")).get(0).lines().get(0).attributes();
    }

    private String toldAt() {
        return String.valueOf(tables.jdbc().queryForObject("SELECT told_at FROM shop_order_document", String.class));
    }

    // Shops with an old sql_mode keep such dates.
    private void withoutDateChecks(String update) {
        SingleConnectionDataSource lenient = connection("SET SESSION sql_mode = 'ALLOW_INVALID_DATES'");
        new JdbcTemplate(lenient).update(update);
        lenient.destroy();
    }

    private SingleConnectionDataSource connection(String setting) {
        SingleConnectionDataSource connection =
                new SingleConnectionDataSource(schemas.storeUrl(), schemas.username(), schemas.password(), true);
        new JdbcTemplate(connection).execute(setting);
        return connection;
    }

    private static Store store(DataSource dataSource) {
        SqlFolder folder = SqlFolder.at(new DefaultResourceLoader(), "classpath:sql/store/reference/");
        return new JdbcStore(
                "shop", Database.open("store", new JdbcTransactionManager(dataSource), folder, JdbcStore.OPERATIONS));
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
