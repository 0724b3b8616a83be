package dev.kopru.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.StockLevel;
import dev.kopru.connector.accounting.StockSnapshot;
import dev.kopru.csv.CsvImports;
import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.LooseColumn;
import dev.kopru.fixture.Poison;
import dev.kopru.fixture.Steps;
import dev.kopru.record.Counts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One SKU that throws something nobody expected costs itself, wherever it does. */
class OneFigureTests extends InventoryScenario {

    private static final String BAD = "S07";

    @Autowired
    private CsvImports imports;

    @Test
    void aSkuWhoseArithmeticThrowsIsRejectedAndTheOthersAreShown() {
        fill(20);
        levels.answer(snapshot -> new StockSnapshot(
                snapshot.notBefore(),
                snapshot.levels().stream()
                        .map(level -> level.sku().equals(BAD) ? poisoned(level) : level)
                        .toList(),
                snapshot.ordersInBooks()));

        runs(19, 0, 1);

        assertRejected("java.lang.StackOverflowError", 1);
        levels.reset();
        healed();
    }

    @Test
    void anOrderOfWhichTheQuantityCannotBeReadHoldsItsSkuAndNoOther() {
        fill(20);
        shop.order("1", BAD, "2");
        shop.order("2", "S03", "1");
        try (LooseColumn loose = LooseColumn.of(shop.jdbc(), "shop_order_line", "quantity")) {
            loose.set("2 adet", "order_id = '1'");

            runs(19, 0, 1);

            assertThat(memory.waiting()).isEqualTo(Map.of(BAD, "UNREADABLE_ORDER"));
            assertThat(memory.messages().get(BAD)).contains("shop:1");
            assertThat(shop.shown("S03")).isEqualTo("9");
            loose.set("2", "order_id = '1'");
            memory.replayAll();
            assertThat(runs().step("dueRetries")).isEqualTo(Counts.of(1, 0, 0));
            assertThat(shop.shown(BAD)).isEqualTo("8");
            assertThat(memory.waiting()).isEmpty();
        }
    }

    @Test
    void aRowOfStockThatCannotBeReadCostsItsSkuAndNoOther() {
        fill(20);
        try (LooseColumn loose = LooseColumn.of(books.jdbc(), "warehouse_stock", "on_hand")) {
            loose.set("çok", "sku = '" + BAD + "'");

            runs(19, 0, 1);

            assertRejected("com.mysql.cj.exceptions.DataConversionException", 1);
            loose.set("10", "sku = '" + BAD + "'");
            healed();
        }
    }

    @Test
    void aSkuWhoseReadingThrowsIsRejectedAndTheOthersOfItsPageAreShown() {
        fill(20);
        levels.answer(snapshot -> {
            if (snapshot.levels().stream().anyMatch(level -> level.sku().equals(BAD))) {
                throw new ArithmeticException("Overflow");
            }
            return snapshot;
        });

        runs(19, 0, 1);

        assertRejected("java.lang.ArithmeticException", 1);
        levels.reset();
        healed();
    }

    @Test
    void aSkuWhosePublishingThrowsIsRejectedInEveryKindOfStepAndTheOthersAreShown() {
        fill(20);
        shop.variant("F1");
        shop.variant("F3");
        poisonPublishing();

        runs(19, 0, 1);

        assertRejected("java.lang.ArithmeticException", 1);
        assertThat(memory.figureStates()).hasSize(19).doesNotContainKey(BAD);
        memory.replayAll();
        assertThat(runs().step("dueRetries")).isEqualTo(Counts.of(0, 0, 1));
        assertRejected("java.lang.ArithmeticException", 2);
        JobRunner.Ended file =
                well(job.run(Map.of("import", Long.toString(take("Stok Kodu;Miktar\nF1;3\nS07;4\nF3;5\n")))));
        assertThat(file.step("csvStock")).isEqualTo(Counts.of(2, 0, 1));
        assertThat(memory.waiting()).isEqualTo(Map.of(BAD, "INTERNAL_ERROR"));
        assertThat(shop.shown()).containsEntry("F1", "3").containsEntry("F3", "5");
        shopStock.reset();
        memory.replayAll();
        assertThat(runs().step("dueRetries").written()).isEqualTo(1);
        assertThat(memory.waiting()).isEmpty();
    }

    @Test
    void aFailureOfAllSkusFailsTheRunWithItsCauseAndRejectsNobody() {
        fill(30);
        shopStock.before(operation -> {
            if (operation.equals("publish")) {
                throw new IllegalStateException("The shop speaks another language now");
            }
        });

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("The shop speaks another language now");
        assertThat(memory.waiting()).isEmpty();
        shopStock.reset();
        well(job.restart(failed));
        assertThat(shop.shown()).hasSize(30);
    }

    @Test
    void memoryThatIsUsedUpIsNoSkusFault() {
        fill(5);
        shopStock.before(operation -> {
            if (operation.equals("publish")) {
                throw new OutOfMemoryError("Java heap space");
            }
        });

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("OutOfMemoryError");
        assertThat(memory.waiting()).isEmpty();
    }

    @Test
    void aComparisonThatFailsDoesNotKeepDueSkusFromBeingTried() {
        fill(3);
        runs(3, 0, 0);
        sku("NEW", "8");
        shop.removeVariant("NEW");
        runs(0, 0, 1);
        shop.variant("NEW");
        memory.replayAll();
        levels.before(operation -> {
            if (operation.equals("webSkus")) {
                throw new IllegalStateException("The list cannot be read");
            }
        });

        JobRunner.Ended failed = job.run(Map.of("full", "true"));

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("The list cannot be read");
        assertThat(Steps.of(memory.jdbc(), failed))
                .containsEntry("fullComparison", "FAILED")
                .containsEntry("dueRetries", "COMPLETED");
        assertThat(shop.shown()).containsEntry("NEW", "8");
        levels.reset();
        well(job.restart(failed));
    }

    private void healed() {
        memory.replayAll();
        assertThat(runs().step("dueRetries")).isEqualTo(Counts.of(1, 0, 0));
        assertThat(shop.shown(BAD)).isEqualTo("10");
        assertThat(memory.waiting()).isEmpty();
        anotherRunChangesNothing();
    }

    private void assertRejected(String thrown, int attempts) {
        assertThat(memory.waiting()).isEqualTo(Map.of(BAD, "INTERNAL_ERROR"));
        assertThat(memory.messages().get(BAD)).contains(BAD, thrown, ":");
        Map<String, Object> row =
                memory.jdbc().queryForMap("SELECT attempts, payload FROM retry_record WHERE record_key = ?", BAD);
        assertThat(row)
                .containsEntry("attempts", attempts)
                .containsEntry("payload", "{\"type\":\"sku\",\"sku\":\"S07\"}");
    }

    private void poisonPublishing() {
        shopStock.answer(answers -> {
            if (answers.stream().anyMatch(answer -> answer.key().equals(BAD))) {
                throw new ArithmeticException("Overflow");
            }
            return answers;
        });
    }

    private static StockLevel poisoned(StockLevel level) {
        return new StockLevel(
                level.sku(),
                level.cardCode(),
                level.categories(),
                level.forWeb(),
                level.blocked(),
                level.backorder(),
                level.unit(),
                level.units(),
                Poison.map(),
                level.undeducted(),
                level.changedAt());
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            sku(String.format(Locale.ROOT, "S%02d", i), "10");
        }
    }

    private long take(String content) {
        return imports.register(
                        "inventory",
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                        "stok.csv",
                        "kopru",
                        "test")
                .id();
    }
}
