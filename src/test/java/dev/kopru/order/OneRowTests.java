package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.LooseColumn;
import dev.kopru.fixture.Steps;
import dev.kopru.record.Counts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row of the shop that holds what cannot be read costs its order, on every way that orders are read. */
class OneRowTests extends OrderJobScenario {

    private static final String BAD = "00007";

    @ParameterizedTest
    @CsvSource({
        "shop_order, total, yüz lira",
        "shop_order, exchange_rate, bir",
        "shop_order, row_version, 99999999999999999999",
        "shop_order_line, quantity, on adet",
        "shop_order_line, unit_price, '1e999999999'",
        "shop_order_line, line_no, 99999999999999999999"
    })
    void anOrderWithAValueThatCannotBeReadIsRejectedByNameAndTheOthersArePosted(
            String table, String column, String value) {
        try (LooseColumn loose = LooseColumn.of(shop.jdbc(), table, column)) {
            putOrders(20);
            @Nullable String good = value(table, column);
            loose.set(value, where(table));

            JobRunner.Ended run = runs(19, 0, 1);

            assertThat(run.step("liveOrders")).isEqualTo(Counts.of(19, 0, 1));
            assertThat(memory.waiting()).isEqualTo(Map.of(BAD, "INTERNAL_ERROR"));
            assertThat(memory.kept(BAD).message()).contains("WEB-00007");
            assertThat(books.count("sales_order")).isEqualTo(19);
            assertThat(memory.cursor()).contains("00019");
            memory.replayAll();
            runs(0, 0, 1);
            loose.set(good, where(table));
            memory.replayAll();
            runs(1, 0, 0);
            assertThat(memory.waiting()).isEmpty();
            anotherRunChangesNothing();
        }
    }

    @Test
    void severalSuchOrdersOnSeveralPagesCostThemselves() {
        try (LooseColumn loose = LooseColumn.of(shop.jdbc(), "shop_order", "total")) {
            putOrders(400);
            loose.set("?", "id IN ('00000', '00199', '00200', '00399')");

            runs(396, 0, 4);

            assertThat(memory.waiting()).containsOnlyKeys("00000", "00199", "00200", "00399");
            anotherRunChangesNothing();
        }
    }

    @Test
    void aShopOfWhichNoOrderCanBeReadFailsTheRunAndRejectsNone() {
        try (LooseColumn loose = LooseColumn.of(shop.jdbc(), "shop_order", "total")) {
            putOrders(20);
            loose.set("?", "1 = 1");

            assertThat(job.run().status()).isEqualTo("FAILED");

            assertThat(memory.waiting()).isEmpty();
        }
    }

    @Test
    void theComparisonGoesOnPastAnOrderWhoseTotalCannotBeRead() {
        try (LooseColumn loose = LooseColumn.of(shop.jdbc(), "shop_order", "total")) {
            putOrders(5);
            runs(5, 0, 0);
            clock.advance(Duration.ofDays(2));
            shop.put(AnOrder.of(BAD));
            shop.put(AnOrder.of("00008"));
            shop.jdbc().update("UPDATE shop_order SET changed_at = NULL WHERE id IN ('00007', '00008')");
            loose.set("?", "id = '00007'");

            JobRunner.Ended run = job.run(Map.of("full", "true"));

            assertThat(run.failure()).isEqualTo("null");
            assertThat(Steps.of(memory.jdbc(), run)).doesNotContainValue("FAILED");
            assertThat(memory.waiting()).isEqualTo(Map.of(BAD, "INTERNAL_ERROR"));
            assertThat(memory.links()).containsKey("00008");
        }
    }

    private @Nullable String value(String table, String column) {
        return shop.jdbc()
                .queryForObject("SELECT " + column + " FROM " + table + " WHERE " + where(table), String.class);
    }

    private static String where(String table) {
        return (table.equals("shop_order") ? "id" : "order_id") + " = '" + BAD + "'";
    }

    private void putOrders(int count) {
        List<AnOrder> orders = IntStream.range(0, count)
                .mapToObj(n -> AnOrder.of("%05d".formatted(n)))
                .toList();
        shop.put(orders.toArray(AnOrder[]::new));
    }
}
