package dev.kopru.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Stock that broke software like ours; each test names its case. */
class StockFieldCaseTests extends InventoryScenario {

    /** Accounting sends fractions, the shop sells whole pieces only. */
    @Test
    void fractionsAreRoundedDownAndTheTrueFigureIsKept() {
        sku("KILO", "12.350");
        sku("CLOTH", "0.4");
        sku("WHOLE", "2.0");
        books.mark("KILO", "blocked", false);

        runs(3, 0, 0);

        assertThat(shop.shown())
                .containsEntry("KILO", "12")
                .containsEntry("CLOTH", "0")
                .containsEntry("WHOLE", "2");
        assertThat(memory.available("KILO")).isEqualTo("12.35");
        assertThat(memory.available("CLOTH")).isEqualTo("0.4");
    }

    /** What is sold by length or weight is sold in steps. */
    @Test
    void unitsThatAreSoldInPartsKeepThem() {
        books.card("CLOTH", "metre");
        books.stock("CLOTH", "12.378");
        shop.variant("CLOTH");

        runs(1, 0, 0);

        assertThat(shop.shown("CLOTH")).isEqualTo("12.3");
    }

    /** A variant's stock is kept by itself, not at all, or with its product. */
    @Test
    void variantsWhoseStockIsKeptWithTheirProductAreSummedThere() {
        books.card("P");
        for (String sku : List.of("P-1", "P-2", "P-3")) {
            books.variant(sku, "P");
        }
        books.stock("P-1", "5");
        books.stock("P-2", "7");
        books.stock("P-3", "9");
        shop.variant("P-1", "P", "true");
        shop.variant("P-2", "P", "parent");
        shop.variant("P-3", "P", "parent");
        books.jdbc().update("DELETE FROM stock_variant WHERE sku = 'P'");

        runs(3, 0, 0);
        assertThat(shop.shown()).containsEntry("P-1", "5").containsEntry("P", "16");

        books.move("P-2", -4);
        runs(1, 0, 0);

        assertThat(shop.shown("P")).isEqualTo("12");
    }

    /** Two decreases at once; read, change and write would lose one. */
    @Test
    void twoDecreasesAtOnceAreBothCounted() {
        sku("A", "100");
        runs();
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> books.move("A", -5)),
                        CompletableFuture.runAsync(() -> books.move("A", -3)))
                .join();

        runs();

        assertThat(shop.shown("A")).isEqualTo("92");
    }

    /** Negative stock in the books. */
    @Test
    void negativeStockIsShownAsNothingAndTheTrueFigureIsKept() {
        sku("A", "-7");

        runs(1, 0, 0);

        assertThat(shop.shown("A")).isEqualTo("0");
        assertThat(memory.available("A")).isEqualTo("-7");
    }

    /** A product was deleted in the shop. */
    @Test
    void aSkuThatTheShopNoLongerHasStopsNoneOfTheOthersAndIsNotTriedForEver() {
        for (int i = 0; i < 50; i++) {
            sku("S" + i, "5");
        }
        runs(50, 0, 0);
        shop.removeVariant("S7");
        for (int i = 0; i < 50; i++) {
            books.stock("S" + i, "6");
        }

        runs(49, 0, 1);

        assertThat(memory.waiting()).containsOnlyKeys("S7").containsValue("UNKNOWN_IN_SHOP");
        assertThat(memory.figureStates()).containsEntry("S7", "UNKNOWN").containsEntry("S8", "SHOWN");
        for (int attempt = 0; attempt < 12; attempt++) {
            memory.replayAll();
            runs();
        }
        assertThat(memory.states()).containsEntry("S7", "GIVEN_UP");
        runs(0, 0, 0);
    }

    /** It comes back, with the stock it had. */
    @Test
    void aSkuThatComesBackToTheShopIsShownAgain() {
        sku("A", "5");
        runs();
        shop.removeVariant("A");
        books.stock("A", "6");
        runs(0, 0, 1);
        books.stock("A", "5");
        shop.variant("A");

        runs(1, 0, 0);

        assertThat(shop.shown("A")).isEqualTo("5");
        assertThat(memory.states()).containsEntry("A", "RESOLVED");
    }

    /** The call says all is well, and nothing changes. */
    @Test
    void aShopThatShowsSomethingElseThanItWasToldIsAnError() {
        sku("A", "5");
        sku("B", "5");
        shop.jdbc()
                .execute("CREATE TRIGGER stubborn BEFORE INSERT ON shop_stock FOR EACH ROW"
                        + " SET NEW.quantity = IF(NEW.sku = 'A', 3, NEW.quantity)");
        try {
            runs(1, 0, 1);
        } finally {
            shop.jdbc().execute("DROP TRIGGER stubborn");
        }

        assertThat(memory.waiting()).containsOnlyKeys("A").containsValue("SHOP_REFUSED");
        assertThat(memory.messages().get("A")).contains("5 ≠ 3");
        memory.replayAll();
        runs(1, 0, 0);
        assertThat(shop.shown("A")).isEqualTo("5");
    }

    /** Available written as physical doubles what is reserved. */
    @Test
    void whatIsReservedIsSubtractedOnceHoweverOftenStockIsSent() {
        sku("A", "15");
        books.stock("MERKEZ", "A", "15", "1");
        for (int sync = 0; sync < 5; sync++) {
            well(job.run(java.util.Map.of("full", "true")));
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(shop.shown("A")).isEqualTo("14");
        assertThat(shopStock.sent()).hasSize(1);
    }

    @Test
    void aSkuThatDiffersInCaseOnlyIsNotGuessedAt() {
        sku("A", "5");
        books.card("abc-1");
        books.stock("abc-1", "9");
        shop.variant("ABC-1");

        runs(1, 0, 1);

        assertThat(memory.waiting()).containsOnlyKeys("abc-1").containsValue("DIFFERS_IN_CASE");
        assertThat(memory.messages().get("abc-1")).contains("\"ABC-1\"");
        assertThat(shop.shown()).containsOnlyKeys("A");
    }

    @Test
    void aSkuThatTheSourceHasTwiceIsRejectedAlone() {
        sku("A", "5");
        sku("B", "5");
        levels.answer(books -> {
            var twice = new java.util.ArrayList<>(books.levels());
            books.levels().stream().filter(level -> level.sku().equals("A")).forEach(twice::add);
            return new dev.kopru.connector.accounting.StockSnapshot(books.notBefore(), twice, books.ordersInBooks());
        });

        runs(1, 0, 1);

        assertThat(memory.waiting()).containsOnlyKeys("A").containsValue("DOUBLED_SKU");
    }

    @Test
    void aUnitWithoutAFactorStopsItsOwnSkuOnly() {
        sku("BOXED", "100");
        books.unit("BOXED", "koli", "0");
        sku("ORDERED", "100");
        shop.order("1", "Paid", "ORDERED", "1", "düzine");
        sku("A", "5");

        runs(1, 0, 2);

        assertThat(memory.waiting())
                .containsEntry("BOXED", "UNIT_WITHOUT_FACTOR")
                .containsEntry("ORDERED", "UNKNOWN_ORDER_UNIT");
        books.unit("BOXED", "koli", "12");
        books.unit("ORDERED", "düzine", "12");
        runs(2, 0, 0);
        assertThat(shop.shown()).containsEntry("BOXED", "8").containsEntry("ORDERED", "88");
        assertThat(memory.waiting()).isEmpty();
    }

    @Test
    void aSkuThatTheShopGetsLaterIsShownByTheRetry() {
        books.card("NEW");
        books.stock("NEW", "5");
        runs(0, 0, 1);
        shop.variant("NEW");
        books.jdbc().update("UPDATE warehouse_stock SET on_hand = 8 WHERE sku = 'NEW'");
        memory.replayAll();

        JobRunner.Ended run = runs(1, 0, 0);

        assertThat(run.step("dueRetries")).isEqualTo(Counts.of(1, 0, 0));
        assertThat(shop.shown("NEW")).isEqualTo("8");
    }

    @Test
    void aConnectorThatLeavesOutAnAnswerCostsThatFigureOneTryAndNoOther() {
        sku("A", "5");
        sku("B", "5");
        shopStock.answer(answers ->
                answers.stream().filter(answer -> !answer.key().equals("B")).toList());

        runs(1, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("B", "INTERNAL_ERROR"));
        assertThat(memory.messages().get("B")).contains("IllegalStateException", "RecordAnswers.to");
        shopStock.reset();
        memory.replayAll();
        assertThat(runs().step("dueRetries").rejected()).isZero();
        assertThat(memory.waiting()).isEmpty();
    }
}
