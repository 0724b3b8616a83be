package dev.kopru.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.store.StockFigure;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The shop shows what can really be sold. */
class InventorySyncTests extends InventoryScenario {

    @Autowired
    private MeterRegistry metrics;

    @Test
    void theFirstRunShowsEveryMarkedSkuAndLaterOnesOnlyWhatChanged() {
        for (int i = 0; i < 50; i++) {
            sku("S" + i, Integer.toString(i));
        }
        runs(50, 0, 0);
        assertThat(shop.shown()).hasSize(50).containsEntry("S7", "7").containsEntry("S0", "0");

        books.stock("S7", "70");
        books.move("S8", -1);
        runs(2, 0, 0);

        assertThat(shop.shown()).containsEntry("S7", "70").containsEntry("S8", "7");
        assertThat(shopStock.sent()).hasSize(52);
        anotherRunChangesNothing();
    }

    @Test
    void whatIsReservedAndHeldBackIsNotSold() {
        sku("HELD", "10");
        books.stock("MAGAZA", "HELD", "5", "4");
        runs();

        assertThat(shop.shown("HELD")).isEqualTo("8");
    }

    @Test
    void aCardThatIsBlockedOrNoLongerMarkedShowsNothing() {
        sku("A", "5");
        sku("B", "5");
        sku("C", "5");
        runs();
        books.mark("A", "blocked", true);
        books.mark("B", "for_web", false);
        books.block("C");

        runs(3, 0, 0);

        assertThat(shop.shown()).containsOnly(Map.entry("A", "0"), Map.entry("B", "0"), Map.entry("C", "0"));
        books.mark("A", "blocked", false);
        books.mark("B", "for_web", true);
        runs(2, 0, 0);
        assertThat(shop.shown()).containsEntry("A", "5").containsEntry("B", "5");
    }

    @Test
    void aBlockedSkuThatTheShopDoesNotHaveIsNoTrouble() {
        sku("A", "5");
        books.card("B");
        books.stock("B", "5");
        books.block("B");

        runs(1, 1, 0);

        shop.variant("B");
        books.jdbc().update("UPDATE stock_variant SET blocked = FALSE, changed_at = UTC_TIMESTAMP(6) WHERE sku = 'B'");
        runs(1, 0, 0);
        assertThat(shop.shown("B")).isEqualTo("5");
    }

    @Test
    void whatWasNeverMarkedIsNotTouched() {
        sku("A", "5");
        books.mark("A", "for_web", false);
        shop.jdbc().update("INSERT INTO shop_stock VALUES ('A', 3, 0, UTC_TIMESTAMP(6))");
        runs();
        books.stock("A", "9");

        runs(0, 1, 0);

        assertThat(shop.shown("A")).isEqualTo("3");
    }

    @Test
    void aCardThatAllowsBackorderIsSoldBelowZero() {
        sku("A", "5");
        books.mark("A", "backorder", true);
        shop.order("1", "A", "7");

        runs();

        assertThat(shop.shown("A")).isEqualTo("-2");
    }

    @Test
    void aCardThatIsSoldByTheBoxShowsWholeBoxes() {
        sku("BOXED", "100");
        books.unit("BOXED", "koli", "12");
        shop.order("1", "Paid", "BOXED", "2", "koli");
        shop.order("2", "Paid", "BOXED", "5", "adet");
        runs();
        assertThat(shop.shown("BOXED")).isEqualTo("5");
        assertThat(memory.available("BOXED")).isEqualTo("71");

        books.unit("BOXED", "koli", "10");
        runs();

        assertThat(shop.shown("BOXED")).isEqualTo("7");
    }

    @Test
    void anOrderWithoutAUnitTakesOneBoxInTheShopAndInTheBooksAlike() {
        sku("BOXED", "52300");
        books.unit("BOXED", "Koli", "1000");
        runs();
        assertThat(shop.shown("BOXED")).isEqualTo("52");
        shop.order("1", "Paid", "BOXED", "1", null);
        runs();
        assertThat(shop.shown("BOXED")).isEqualTo("51");

        well(orders.run());

        assertThat(books.jdbc()
                        .queryForList("SELECT CONCAT(quantity + 0, ' ', unit) FROM sales_order_line", String.class))
                .containsExactly("1.000000 Koli");
        runs();
        assertThat(shop.shown("BOXED")).isEqualTo("51");
        assertThat(memory.available("BOXED")).isEqualTo("51300");
        anotherRunChangesNothing();
    }

    @Test
    void anOrderIsCountedOnceOnItsWayFromTheShopToTheWarehouse() {
        sku("A", "10");
        runs();
        shop.order("1", "A", "3");
        runs(1, 0, 0);
        assertThat(shop.shown("A")).isEqualTo("7");

        well(orders.run());
        runs();
        assertThat(shop.shown("A")).isEqualTo("7");
        books.reserve("shop:1");
        runs();
        assertThat(shop.shown("A")).isEqualTo("7");
        books.deliverReserved("shop:1");
        runs();
        assertThat(shop.shown("A")).isEqualTo("7");
        assertThat(memory.watched()).isEmpty();
        anotherRunChangesNothing();
    }

    @Test
    void anOrderThatIsCancelledGivesItsGoodsBack() {
        sku("A", "10");
        sku("B", "10");
        shop.order("1", "A", "3");
        runs();
        assertThat(shop.shown("A")).isEqualTo("7");
        shop.status("1", "Cancelled");
        runs(1, 0, 0);
        assertThat(shop.shown("A")).isEqualTo("10");

        shop.order("2", "B", "4");
        well(orders.run());
        runs();
        assertThat(shop.shown("B")).isEqualTo("6");
        shop.status("2", "Cancelled");
        well(orders.run());
        runs();
        assertThat(shop.shown("B")).isEqualTo("10");
    }

    @Test
    void anOrderThatLosesALineGivesItsGoodsBack() {
        sku("A", "10");
        sku("B", "10");
        shop.order("1", "Paid", Map.of("A", new BigDecimal(3), "B", BigDecimal.ONE), "adet");
        well(orders.run());
        runs();
        assertThat(shop.shown()).containsEntry("A", "7").containsEntry("B", "9");

        shop.order("1", "B", "1");
        well(orders.run());
        runs();

        assertThat(shop.shown()).containsEntry("A", "10").containsEntry("B", "9");
    }

    @Test
    void anOrderThatIsPostedWhileStockIsReadIsCountedOnce() {
        sku("A", "10");
        shop.order("1", "A", "3");
        shopStock.after(operation -> {
            if (operation.equals("ordered")) {
                well(orders.run());
            }
        });

        runs();

        assertThat(shop.shown("A")).isEqualTo("7");
    }

    @Test
    void salesOrdersThatPeopleEnterTakeStockUntilTheyAreDeductedAndReturnsDoNot() {
        sku("A", "100");
        books.unit("A", "koli", "12");
        runs();
        books.order(1, "open", "order", "A", "2", "koli");
        books.order(2, "open", "return", "A", "50", "adet");
        books.order(3, "delivered", "order", "A", "9", "adet");
        books.order(4, "cancelled", "order", "A", "9", "adet");

        runs();

        assertThat(shop.shown("A")).isEqualTo("76");
        assertThat(memory.watched()).containsExactly("A");
    }

    @Test
    void ordersOfStatusesThatAreNotChosenTakeNothing() {
        sku("A", "10");
        shop.order("1", "Draft", "A", "3", "adet");
        shop.order("2", "Pending", "A", "1", "adet");

        runs();

        assertThat(shop.shown("A")).isEqualTo("9");
    }

    @Test
    void aFullComparisonPutsRightWhatSomeoneEditedAndTellsHowMuch() {
        for (int i = 0; i < 45; i++) {
            sku("S" + i, "5");
        }
        runs();
        shop.edit("S3", "99");
        shop.edit("S44", "0");
        shop.jdbc().update("DELETE FROM shop_stock WHERE sku = 'S20'");
        runs(0, 0, 0);
        clock.advance(Duration.ofHours(6));

        JobRunner.Ended run = runs(3, 42, 0);

        assertThat(run.step("fullComparison")).isEqualTo(Counts.of(3, 42, 0));
        assertThat(shop.shown()).hasSize(45).allSatisfy((sku, shown) -> assertThat(shown)
                .isEqualTo("5"));
        assertThat(metrics.get("kopru.inventory.drift").gauge().value()).isEqualTo(3);
        assertThat(run.notices()).isEqualTo(2);
        assertThat(memory.notices())
                .containsExactly(
                        "S3 SHOP_SHOWED_OTHER [\"S3\",\"99\",\"5\"]", "S44 SHOP_SHOWED_OTHER [\"S44\",\"0\",\"5\"]");
        runs(0, 0, 0);
    }

    @Test
    void aComparisonWhoseLastPageIsEmptyIsFinishedAllTheSame() {
        for (int i = 0; i < 40; i++) {
            sku("S" + i, "5");
        }
        runs(40, 0, 0);
        shop.edit("S3", "99");

        runs(0, 0, 0);

        assertThat(shop.shown("S3")).isEqualTo("99");
        books.stock("S4", "6");
        runs(1, 0, 0);
    }

    @Test
    void anEmptyCatalogueIsComparedOnce() {
        runs(0, 0, 0);
        sku("A", "5");

        assertThat(runs(1, 0, 0).step("changedStock").written()).isEqualTo(1);
    }

    @Test
    void aFullComparisonCanBeAskedFor() {
        sku("A", "5");
        runs();
        shop.edit("A", "99");

        well(job.run(Map.of("full", "true")));

        assertThat(shop.shown("A")).isEqualTo("5");
    }

    @Test
    void aRowOfAWarehouseThatIsDeletedCountsFromTheNextRun() {
        for (int i = 0; i < 45; i++) {
            sku("S" + i, "5");
        }
        books.stock("SUBE", "S7", "4", "0");
        runs();
        assertThat(shop.shown("S7")).isEqualTo("9");
        books.jdbc().update("DELETE FROM warehouse_stock WHERE warehouse = 'SUBE' AND sku = 'S7'");

        runs(1, 0, 0);

        assertThat(shop.shown("S7")).isEqualTo("5");
        books.jdbc().update("DELETE FROM warehouse_stock WHERE sku = 'S7'");
        books.move("S8", 1);
        runs(2, 0, 0);
        assertThat(shop.shown())
                .containsEntry("S7", "0")
                .containsEntry("S8", "6")
                .containsEntry("S9", "5");
        anotherRunChangesNothing();
    }

    @Test
    void aDeletionDuringTheComparisonOrAFailedRunIsFoundLater() {
        for (int i = 0; i < 45; i++) {
            sku("S" + i, "5");
        }
        AtomicInteger lists = new AtomicInteger();
        levels.before(operation -> {
            if (operation.equals("webSkus") && lists.incrementAndGet() == 3) {
                books.jdbc().update("DELETE FROM warehouse_stock WHERE sku IN ('S0', 'S1')");
            }
        });
        runs(45, 0, 0);
        levels.before(operation -> {
            if (operation.equals("levels")) {
                throw UnavailableException.during("gone", new IllegalStateException("gone"));
            }
        });
        assertThat(job.run().status()).isEqualTo("FAILED");
        levels.reset();

        runs(2, 0, 0);

        assertThat(shop.shown())
                .containsEntry("S0", "0")
                .containsEntry("S1", "0")
                .containsEntry("S2", "5");
    }

    @Test
    void aRowThatIsAddedCostsNoSecondLook() {
        sku("A", "5");
        sku("B", "5");
        runs();
        books.stock("SUBE", "A", "4", "0");

        runs(1, 0, 0);

        assertThat(shop.shown("A")).isEqualTo("9");
        anotherRunChangesNothing();
    }

    @Test
    void aSkuThatIsDeletedInTheBooksShowsNothingFromTheNextRun() {
        sku("A", "5");
        sku("B", "5");
        runs();
        books.delete("A");

        runs(1, 0, 0);

        assertThat(shop.shown()).containsEntry("A", "0").containsEntry("B", "5");
    }

    @Test
    void anOlderFigureNeverOverwritesANewerOne() {
        sku("A", "5");
        runs();
        StockFigure shown = shopStock.shown(List.of("A")).get(0);
        shop.jdbc().update("UPDATE shop_stock SET revision = ?, quantity = 1", shown.revision() + 3_600_000_000L);
        books.stock("A", "9");

        runs(0, 1, 0);

        assertThat(shop.shown("A")).isEqualTo("1");
    }

    @Test
    void howLongAMovementTookToReachTheShopIsMeasured() {
        sku("A", "5");
        runs();
        long before = metrics.get("kopru.inventory.freshness").timer().count();
        books.stock("A", "6");
        clock.advance(Duration.between(clock.instant(), Instant.now().plusSeconds(7)));

        runs();

        var freshness = metrics.get("kopru.inventory.freshness").timer();
        assertThat(freshness.count()).isEqualTo(before + 1);
        assertThat(freshness.max(TimeUnit.SECONDS)).isBetween(6.0, 60.0);
    }
}
