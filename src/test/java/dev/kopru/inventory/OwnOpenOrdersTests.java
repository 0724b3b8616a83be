package dev.kopru.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What orders take is kept by Köprü itself where the shop cannot tell it; the figures are those that the shop's own word makes. */
class OwnOpenOrdersTests extends InventoryScenario {

    @BeforeEach
    void theShopTellsNothingOfOrders() {
        shopStock.tellsNothingOfOrders();
    }

    /** The same run by the word of the shop itself finds nothing to put right. */
    private void asTheShopItselfWouldTell() {
        Map<String, String> shown = shop.shown();
        shopStock.reset();
        assertThat(runs().counts().written()).isZero();
        assertThat(shop.shown()).isEqualTo(shown);
        shopStock.tellsNothingOfOrders();
    }

    @Test
    void ordersInEveryStatusThatTakesStockAreCountedThoughNobodyImportsThem() {
        sku("A", "10");
        sku("B", "10");
        shop.order("1", "Pending", "A", "2", "adet");
        shop.order("2", "Paid", Map.of("A", BigDecimal.ONE, "B", new BigDecimal(4)), null);
        shop.order("3", "Cancelled", "A", "5", "adet");
        shop.order("4", "B", "1");
        shop.jdbc().update("UPDATE shop_order SET kind = 'return' WHERE id = '4'");
        shop.order("5", "B", "1");
        shop.jdbc().update("UPDATE shop_order_line SET kind = 'fee' WHERE order_id = '5'");

        runs(2, 0, 0);

        assertThat(shop.shown()).containsEntry("A", "7").containsEntry("B", "6");
        asTheShopItselfWouldTell();
        anotherRunChangesNothing();
    }

    @Test
    void anOrderThatTakesMoreOrLessOrNothingAnyMoreChangesTheFigureInTheNextRun() {
        sku("A", "100");
        for (int i = 1; i <= 6; i++) {
            shop.order(Integer.toString(i), "A", "10");
        }
        runs(1, 0, 0);
        assertThat(shop.shown("A")).isEqualTo("40");

        shop.order("1", "Paid", "A", "3", "adet");
        shop.status("2", "Cancelled");
        shop.status("3", "Refunded");
        shop.jdbc().update("DELETE FROM shop_order WHERE id = '4'");
        shop.order("7", "Processing", "A", "1", "adet");
        runs(1, 0, 0);

        assertThat(shop.shown("A")).isEqualTo("76");
        asTheShopItselfWouldTell();
        shop.status("2", "Paid");
        runs(1, 0, 0);
        assertThat(shop.shown("A")).isEqualTo("66");
    }

    @Test
    void anOrderThatGetsIntoTheBooksIsCountedThereAndIsKeptNoLonger() {
        sku("A", "10");
        shop.order("1", "A", "2");
        runs(1, 0, 0);
        well(orders.run());

        runs(0, 1, 0);

        assertThat(shop.shown("A")).isEqualTo("8");
        assertThat(kept("SELECT order_id FROM open_order WHERE taking")).isEmpty();
        assertThat(kept("SELECT order_id FROM open_order_line")).isEmpty();
        books.deliver("shop:1");
        runs();
        assertThat(shop.shown("A")).isEqualTo("8");
        shop.status("1", "Shipped");
        runs();
        assertThat(shop.shown("A")).isEqualTo("8");
        asTheShopItselfWouldTell();
    }

    @Test
    void ordersThatAreInTheBooksAlreadyAreNotKeptAtAll() {
        sku("A", "10");
        for (int i = 0; i < 30; i++) {
            shop.order("O" + i, "A", "0.2");
        }
        well(orders.run());

        runs(1, 0, 0);

        assertThat(shop.shown("A")).isEqualTo("4");
        assertThat(kept("SELECT order_id FROM open_order")).isEmpty();
    }

    /** Its first pages are kept with the place that they reach; nothing is read twice into a figure, nothing is left out. */
    @Test
    void aProcessThatDiesWhileTheFirstOrdersAreReadGoesOnWhereItWas() {
        sku("A", "1000");
        for (int i = 0; i < 70; i++) {
            shop.order(String.format("%02d", i), "A", "1");
        }
        AtomicInteger pages = new AtomicInteger();
        levels.before(operation -> {
            if (operation.equals("levels") && pages.incrementAndGet() == 3) {
                throw new InternalError("The process dies here");
            }
        });
        JobRunner.Ended failed = job.run();
        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(kept("SELECT order_id FROM open_order WHERE taking")).hasSize(40);
        assertThat(shop.shown()).isEmpty();
        levels.reset();

        JobRunner.Ended restarted = well(job.restart(failed));

        assertThat(restarted.counts()).isEqualTo(Counts.of(1, 0, 0));
        assertThat(shop.shown("A")).isEqualTo("930");
        assertThat(kept("SELECT order_id FROM open_order WHERE taking")).hasSize(70);
        asTheShopItselfWouldTell();
    }

    /** It was committed after the cursor had passed its instant, or bears none that a list of changes could hold. */
    @Test
    void anOrderThatTheListOfChangesNeverBroughtIsFoundByTheComparison() {
        sku("A", "100");
        shop.order("1", "A", "1");
        runs(1, 0, 0);
        shop.order("0", "A", "5");
        shop.jdbc()
                .update(
                        "UPDATE shop_order SET placed_at = UTC_TIMESTAMP(6), changed_at = UTC_TIMESTAMP(6) - INTERVAL 1 DAY"
                                + " WHERE id = '0'");
        runs();
        assertThat(shop.shown("A")).isEqualTo("99");

        clock.advance(Duration.ofHours(6));
        runs();

        assertThat(shop.shown("A")).isEqualTo("94");
        asTheShopItselfWouldTell();
    }

    @Test
    void anOrderThatCannotBeReadStopsNothingAndIsNoticed() {
        sku("A", "100");
        shop.order("1", "A", "1");
        shop.order("2", "A", "1");
        shop.order("3", "A", "1");
        shop.jdbc().update("UPDATE shop_order SET placed_at = UTC_TIMESTAMP(6) WHERE id = '2'");
        shop.jdbc().execute("ALTER TABLE shop_order_line MODIFY quantity VARCHAR(100)");
        try {
            shop.jdbc().update("UPDATE shop_order_line SET quantity = 'üç' WHERE order_id = '2'");
            runs(1, 0, 0);
        } finally {
            shop.jdbc().update("UPDATE shop_order_line SET quantity = '1' WHERE order_id = '2'");
            shop.jdbc().execute("ALTER TABLE shop_order_line MODIFY quantity DECIMAL(19,6) NOT NULL");
        }

        assertThat(shop.shown("A")).isEqualTo("98");
        assertThat(memory.notices()).containsExactly("TR-2 ORDER_NOT_COUNTED [\"TR-2\"]");
        clock.advance(Duration.ofHours(6));
        runs();
        assertThat(shop.shown("A")).isEqualTo("97");
    }

    @Test
    void otherStatusesCountFromTheNextRunOn() {
        sku("A", "100");
        shop.order("1", "Pending", "A", "1", "adet");
        shop.order("2", "Paid", "A", "2", "adet");
        shop.order("3", "Parked", "A", "4", "adet");
        runs(1, 0, 0);
        assertThat(shop.shown("A")).isEqualTo("97");
        settings.keep(Map.of("kopru.inventory.order-statuses", "[\"Paid\", \"Parked\"]"), "test");
        try {
            runs();
            assertThat(shop.shown("A")).isEqualTo("94");
            asTheShopItselfWouldTell();
        } finally {
            settings.drop("kopru.inventory.order-statuses", "test");
        }
        runs();
        assertThat(shop.shown("A")).isEqualTo("97");
    }

    /** A shop that tells whole seconds only may change an order within the second that was read already. */
    @Test
    void anOrderThatIsChangedTwiceWithinOneInstantTakesWhatItTakesAtLast() {
        sku("A", "100");
        shop.order("1", "Pending", "A", "1", "adet");
        runs(1, 0, 0);
        shop.jdbc().update("UPDATE shop_order SET status = 'Paid' WHERE id = '1'");
        shop.jdbc().update("UPDATE shop_order_line SET quantity = 5 WHERE order_id = '1'");
        settings.keep(Map.of("kopru.inventory.order-statuses", "[\"Paid\"]"), "test");
        try {
            runs();
            assertThat(shop.shown("A")).isEqualTo("95");
            asTheShopItselfWouldTell();
        } finally {
            settings.drop("kopru.inventory.order-statuses", "test");
        }
    }

    /** So many that not all of them are looked at again in one run. */
    @Test
    void oneOfThousandsOfOpenOrdersThatIsCancelledFreesItsStockInTheNextRun() {
        sku("A", "5000");
        shop.order("0", "A", "1");
        shop.copies("0", 2100);
        runs(1, 0, 0);
        assertThat(shop.shown("A")).isEqualTo("2899");

        shop.status("999", "Cancelled");
        runs(1, 0, 0);

        assertThat(shop.shown("A")).isEqualTo("2900");
    }

    /** Whatever happens to orders, both ways come to the same figures. */
    @Test
    void aLongHistoryEndsInTheSameFiguresAsTheShopsOwnWord() {
        Random random = new Random(15);
        List<String> skus = List.of("A", "B", "C");
        skus.forEach(sku -> sku(sku, "1000"));
        List<String> statuses = List.of("Pending", "Paid", "Processing", "Shipped", "Cancelled", "Refunded");
        List<String> ids = new ArrayList<>();
        IntStream.range(0, 25).forEach(id -> ids.add("O" + id));
        for (int round = 0; round < 12; round++) {
            for (int event = 0; event < 12; event++) {
                String id = ids.get(random.nextInt(ids.size()));
                int what = random.nextInt(6);
                if (what == 0) {
                    // No shop gives the key of a deleted order to another one.
                    ids.set(ids.indexOf(id), "R" + round + "-" + event);
                    shop.jdbc().update("DELETE FROM shop_order WHERE id = ?", id);
                } else if (what == 1) {
                    shop.status(id, statuses.get(random.nextInt(statuses.size())));
                } else {
                    String quantity = Integer.toString(1 + random.nextInt(9));
                    shop.order(
                            id,
                            statuses.get(random.nextInt(statuses.size())),
                            skus.get(random.nextInt(3)),
                            quantity,
                            null);
                }
            }
            if (round % 4 == 3) {
                well(orders.run());
            }
            runs();
            asTheShopItselfWouldTell();
        }
    }

    private List<String> kept(String sql) {
        return memory.jdbc().queryForList(sql, String.class);
    }
}
