package dev.kopru.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.process.KopruProcess;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Orders of a real Vendure shop on their way into the reference books. */
@EnabledIfEnvironmentVariable(
        named = "KOPRU_TEST_VENDURE_URL",
        matches = ".+",
        disabledReason =
                "No Vendure shop: run src/test/vendure/with-vendure mvn failsafe:integration-test failsafe:verify")
class VendureOrdersIT {

    private static final String CANCELLED = "Cancelled";

    private final Schemas schemas = TestDatabase.fresh();
    private final VendureShop shop = new VendureShop();

    @BeforeEach
    void open() {
        shop.forgetWhatItWasTold(List.copyOf(shop.orders().values()));
    }

    @AfterEach
    void drop() {
        schemas.close();
    }

    @Test
    void everyOrderReachesTheBooksOnceToTheKurusThoughTheImportIsKilledWhileItWrites(@TempDir Path home)
            throws Exception {
        Map<String, VendureShop.Order> paid = shop.orders();
        paid.values().removeIf(order -> order.state().equals(CANCELLED));
        assertThat(paid).as("orders that count").hasSizeGreaterThan(25);

        int killed = 0;
        for (int kill = 1; kill <= 3; kill++) {
            long wanted = 8L * kill;
            try (KopruProcess kopru = importing(schemas, home)) {
                while (kopru.isAlive() && documents() < wanted) {
                    Thread.sleep(2);
                }
                killed += kopru.isAlive() ? 1 : 0;
                kopru.kill();
            }
            assertThat(documents()).as(() -> kopruLog(home)).isGreaterThanOrEqualTo(wanted);
        }
        assertThat(killed).as("killed while it wrote").isEqualTo(3);
        try (KopruProcess last = importing(schemas, home)) {
            assertThat(last.exitCode()).as(last::output).isZero();
        }

        assertThat(documents()).isEqualTo(paid.size());
        assertThat(amounts("grand_total")).isEqualTo(amounts(paid, VendureShop.Order::totalInLira));
        assertThat(amounts("vat_total")).isEqualTo(amounts(paid, VendureShop.Order::vatInLira));
        assertThat(rounded()).as("documents with a rounding line").isZero();
        assertThat(TroubledShop.number(schemas.own(), "SELECT COUNT(*) FROM retry_record"))
                .isZero();
        assertThat(told(shop.orders())).isEqualTo(numbers());
        itIsAsIfNothingHadHappened(home);
        theSameAgainChangesNothing(home);
    }

    private void itIsAsIfNothingHadHappened(Path home) {
        try (Schemas undisturbed = TestDatabase.fresh();
                KopruProcess quiet = importing(undisturbed, home)) {
            assertThat(quiet.exitCode()).as(quiet::output).isZero();
            assertThat(books(schemas)).isEqualTo(books(undisturbed));
        }
    }

    private void theSameAgainChangesNothing(Path home) {
        List<String> before = books(schemas);
        try (KopruProcess again = importing(schemas, home, "full=true")) {
            assertThat(again.exitCode()).as(again::output).isZero();
        }
        assertThat(books(schemas)).isEqualTo(before);
        assertThat(TroubledShop.number(
                        schemas.own(), "SELECT COUNT(*) FROM reconciliation_difference WHERE kind IS NOT NULL"))
                .as("differences that a comparison of all orders found")
                .isZero();
        assertThat(TroubledShop.number(schemas.own(), "SELECT SUM(compared) FROM reconciliation"))
                .isGreaterThanOrEqualTo(documents());
    }

    @Test
    void anOrderThatIsCancelledInTheShopIsCancelledInTheBooks(@TempDir Path home) {
        try (KopruProcess kopru = importing(schemas, home)) {
            assertThat(kopru.exitCode()).as(kopru::output).isZero();
        }
        VendureShop.Order order = shop.orders().values().stream()
                .filter(one -> one.state().equals("PaymentSettled"))
                .findFirst()
                .orElseThrow();
        shop.cancel(order.id());

        try (KopruProcess kopru = importing(schemas, home)) {
            assertThat(kopru.exitCode()).as(kopru::output).isZero();
        }

        assertThat(new JdbcTemplate(schemas.accounting())
                        .queryForObject(
                                "SELECT state FROM sales_order WHERE shop_number = ?", String.class, order.code()))
                .isEqualTo("cancelled");
        assertThat(told(shop.orders()).get(order.code())).endsWith("(iptal)");
    }

    private static KopruProcess importing(Schemas schemas, Path home, String... parameters) {
        String[] arguments = Stream.of(VendureShop.settings(), parameters)
                .flatMap(Stream::of)
                .toArray(String[]::new);
        return KopruProcess.importingOrders(schemas, home, arguments);
    }

    private static String kopruLog(Path home) {
        return home.resolve("process.log").toString();
    }

    private long documents() {
        return TroubledShop.number(schemas.accounting(), "SELECT COUNT(*) FROM sales_order");
    }

    private long rounded() {
        return TroubledShop.number(
                schemas.accounting(), "SELECT COUNT(*) FROM sales_order_line WHERE kind = 'rounding'");
    }

    private Map<String, BigDecimal> amounts(String column) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        new JdbcTemplate(schemas.accounting()).query("SELECT shop_number, " + column + " FROM sales_order", row -> {
            amounts.put(row.getString(1), row.getBigDecimal(2).setScale(2));
        });
        return amounts;
    }

    private static Map<String, BigDecimal> amounts(
            Map<String, VendureShop.Order> orders, Function<VendureShop.Order, BigDecimal> amount) {
        return orders.values().stream()
                .collect(Collectors.toMap(VendureShop.Order::code, amount, (one, other) -> one, TreeMap::new));
    }

    private Map<String, String> numbers() {
        Map<String, String> numbers = new TreeMap<>();
        new JdbcTemplate(schemas.accounting()).query("SELECT shop_number, number FROM sales_order", row -> {
            numbers.put(row.getString(1), row.getString(2));
        });
        return numbers;
    }

    private static Map<String, String> told(Map<String, VendureShop.Order> orders) {
        return orders.values().stream()
                .filter(order -> !order.told().isEmpty())
                .collect(Collectors.toMap(
                        VendureShop.Order::code, VendureShop.Order::told, (one, other) -> one, TreeMap::new));
    }

    private static List<String> books(Schemas schemas) {
        return new JdbcTemplate(schemas.accounting())
                .queryForList(
                        """
                        SELECT CONCAT_WS('|', o.external_ref, o.state, o.grand_total, o.vat_total, l.line_no, l.kind, l.sku,
                            l.quantity, l.unit_price, l.discount, l.vat_rate, l.net_amount, l.vat_amount)
                        FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id ORDER BY o.external_ref, l.line_no
                        """,
                        String.class);
    }
}
