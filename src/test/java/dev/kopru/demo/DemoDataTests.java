package dev.kopru.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.database.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class DemoDataTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-17T22:30:00Z"), ZoneOffset.UTC);

    private static TestDatabase.Schemas schemas;
    private static Filled filled;
    private static JdbcTemplate store;
    private static JdbcTemplate accounting;

    @BeforeAll
    static void fill() {
        schemas = TestDatabase.fresh();
        store = new JdbcTemplate(schemas.store());
        accounting = new JdbcTemplate(schemas.accounting());
        filled = DemoData.fill(schemas.store(), schemas.accounting(), CLOCK);
    }

    @AfterAll
    static void drop() {
        schemas.close();
    }

    @Test
    void fillsEnoughOfEverything() {
        assertThat(filled.storeRows()).isGreaterThan(5_000);
        assertThat(filled.accountingRows()).isGreaterThan(25_000);
        assertThat(count(accounting, "stock_card")).isBetween(300, 400);
        assertThat(count(accounting, "stock_variant")).isBetween(1_500, 3_000);
        assertThat(count(accounting, "account_card")).isEqualTo(400);
        assertThat(count(accounting, "movement")).isBetween(8_000, 15_000);
        assertThat(count(store, "shop_order")).isEqualTo(1_500);
    }

    @Test
    void writesTheSameRowsInAnotherLocaleAndTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        try (TestDatabase.Schemas again = TestDatabase.fresh()) {
            DemoData.fill(again.store(), again.accounting(), CLOCK);

            assertThat(Checksum.of(again.store())).isEqualTo(Checksum.of(schemas.store()));
            assertThat(Checksum.of(again.accounting())).isEqualTo(Checksum.of(schemas.accounting()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void fillsOnlyOnce() {
        assertThat(DemoData.fill(schemas.store(), schemas.accounting(), CLOCK)).isEqualTo(Filled.NOTHING);
        assertThat(count(store, "shop_order")).isEqualTo(1_500);
    }

    @Test
    void leavesASchemaWithDataOfItsOwnAlone() {
        try (TestDatabase.Schemas own = TestDatabase.fresh()) {
            new JdbcTemplate(own.accounting()).update("INSERT INTO stock_unit (code, name) VALUES ('kg', 'Kilogram')");

            Filled onlyStore = DemoData.fill(own.store(), own.accounting(), CLOCK);

            assertThat(onlyStore.accountingRows()).isZero();
            assertThat(onlyStore.storeRows()).isPositive();
            assertThat(count(new JdbcTemplate(own.accounting()), "account_card"))
                    .isZero();
        }
    }

    @Test
    void startsAgainAfterAFillThatBrokeOff() {
        try (TestDatabase.Schemas half = TestDatabase.fresh()) {
            var jdbc = new JdbcTemplate(half.store());
            jdbc.execute("RENAME TABLE shop_order_line TO set_aside");
            assertThatThrownBy(() -> DemoData.fillStore(half.store(), CLOCK)).hasMessageContaining("shop_order_line");
            jdbc.execute("RENAME TABLE set_aside TO shop_order_line");

            DemoData.fillStore(half.store(), CLOCK);

            assertThat(Checksum.of(half.store())).isEqualTo(Checksum.of(schemas.store()));
        }
    }

    @Test
    void datesOrdersWithinTheLastNinetyDaysAndNothingAfterYesterday() {
        assertThat(store.queryForMap("SELECT MIN(placed_at) AS first, MAX(changed_at) AS last FROM shop_order"))
                .hasEntrySatisfying(
                        "first", first -> assertThat(first.toString()).startsWith("2025-12-1"))
                .hasEntrySatisfying("last", last -> assertThat(last.toString()).isLessThan("2026-03-17T21:00"));
        assertThat(accounting.queryForMap(
                        "SELECT MIN(movement_date) AS first, MAX(movement_date) AS last FROM movement"))
                .hasToString("{first=2024-03-18, last=2026-03-17}");
    }

    @Test
    void numbersNewAccountCardsAfterTheLastOne() {
        assertThat(accounting.queryForList(
                        "SELECT MIN(code) FROM account_card UNION SELECT MAX(code) FROM account_card"))
                .extracting(Map::values)
                .hasToString("[[120.01.000001], [120.01.000400]]");
        assertThat(accounting.queryForObject(
                        "SELECT last_number FROM number_series WHERE name = '120.01.{seq:6}'", Long.class))
                .isEqualTo(400);
    }

    @Test
    void namesEveryStatusKindAndPaymentMethod() {
        assertThat(strings(store, "SELECT DISTINCT status FROM shop_order"))
                .containsExactlyInAnyOrder(
                        "Pending", "Paid", "Processing", "Shipped", "Completed", "Cancelled", "Refunded", "OnHold");
        assertThat(strings(store, "SELECT DISTINCT kind FROM shop_order_line"))
                .containsExactlyInAnyOrder("goods", "fee", "bundle", "bundle_item");
        assertThat(strings(store, "SELECT DISTINCT currency FROM shop_order"))
                .containsExactlyInAnyOrder("TRY", "TL", "USD", "EUR", "XBT");
        assertThat(strings(accounting, "SELECT DISTINCT kind FROM movement"))
                .containsExactlyInAnyOrder(
                        "opening", "invoice", "payment", "return", "cheque", "transfer", "exchange_difference");
    }

    @Test
    void linksReversalsToTheMovementTheyTakeBack() {
        assertThat(accounting.queryForObject(
                        """
                        SELECT COUNT(*) FROM movement r JOIN movement m ON m.id = r.reversal_of
                        WHERE r.debit = m.credit AND r.credit = m.debit AND r.account_code = m.account_code
                          AND r.id > m.id
                        """,
                        Integer.class))
                .isEqualTo(accounting.queryForObject(
                        "SELECT COUNT(*) FROM movement WHERE reversal_of IS NOT NULL", Integer.class))
                .isGreaterThan(50);
    }

    @Test
    void givesEveryCardOfTheWebAnImageAndOneForEachColour() {
        assertThat(
                        strings(
                                accounting,
                                """
                        SELECT code FROM stock_card
                        WHERE for_web <> EXISTS (SELECT 1 FROM stock_image WHERE card_code = code)
                        """))
                .isEmpty();
        assertThat(
                        strings(
                                accounting,
                                """
                        SELECT i.sku FROM stock_image i LEFT JOIN stock_variant v ON v.sku = i.sku
                        WHERE i.sku IS NOT NULL AND NOT v.card_code <=> i.card_code
                        """))
                .isEmpty();
        assertThat(strings(
                        accounting, "SELECT COUNT(*) FROM stock_image WHERE kind = 'stored' AND content IS NOT NULL"))
                .containsExactly("1");
        assertThat(strings(accounting, "SELECT DISTINCT path FROM stock_card_category"))
                .containsExactlyInAnyOrder("Yeni Gelenler", "Fırsatlar > Sezon Sonu");
    }

    private static int count(JdbcTemplate jdbc, String table) {
        Integer count = jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
        return count == null ? 0 : count;
    }

    private static List<String> strings(JdbcTemplate jdbc, String sql) {
        return jdbc.queryForList(sql, String.class);
    }
}
