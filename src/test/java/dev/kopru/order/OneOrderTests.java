package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.accounting.Posting;
import dev.kopru.connector.accounting.document.Wanted;
import dev.kopru.connector.store.PlacedOrder;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.csv.CsvImports;
import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.Poison;
import dev.kopru.fixture.Steps;
import dev.kopru.record.Counts;
import java.io.ByteArrayInputStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;

/** One order that throws something nobody expected costs itself, wherever it does; what is everybody's fails the run. */
class OneOrderTests extends OrderJobScenario {

    private static final String BAD = "00007";

    @Autowired
    private CsvImports imports;

    @Test
    void anOrderWhoseProcessingThrowsIsRejectedByNameAndReadAgainWhenItIsTriedAgain() {
        putOrders(20);
        poisonProcessing();

        runs(19, 0, 1);

        assertRejected("java.lang.StackOverflowError", "Poison");
        assertThat(payload())
                .isEqualTo("{\"type\":\"gone\",\"store\":\"shop\",\"orderId\":\"00007\",\"number\":\"WEB-00007\"}");
        assertThat(books.count("sales_order")).isEqualTo(19);
        anotherRunChangesNothing();
        store.reset();
        healed();
    }

    @Test
    void anOrderWhosePostingThrowsIsRejectedWithItsWholePayloadAndTheOthersOfItsChunkArePosted() {
        putOrders(20);
        poisonPosting(() -> new ArithmeticException("Division by zero"));

        JobRunner.Ended run = runs(19, 0, 1);

        assertThat(run.step("liveOrders")).isEqualTo(Counts.of(19, 0, 1));
        assertRejected("java.lang.ArithmeticException", "OneOrderTests.");
        assertThat(payload()).startsWith("{\"type\":\"order\"").contains("\"id\":\"00007\"", "\"total\":120.00");
        assertThat(memory.kept(BAD).message()).contains("WEB-00007").containsPattern("[0-9A-F]{8} başvuru");
        assertThat(memory.links()).hasSize(19);
        assertThat(memory.cursor()).contains("00019");
        anotherRunChangesNothing();
        accounting.reset();
        healed();
    }

    @Test
    void anOrderThatKoprusOwnTablesDoNotTakeIsUndoneAloneThoughTheWholeChunkWasBeingWritten() {
        putOrders(20);
        accounting.answer(answers -> answers.stream()
                .map(answer -> answer.externalRef().endsWith(BAD)
                        ? new Posting.Written(answer.externalRef(), "N".repeat(5000))
                        : answer)
                .toList());

        runs(19, 0, 1);

        assertRejected("MysqlDataTruncation", "OrderLinks.");
        assertThat(memory.links()).hasSize(19).doesNotContainKey(BAD);
        accounting.reset();
        healed();
    }

    @Test
    void aPoisonedOrderThatIsDueAgainCostsOneMoreTryAndNoOtherDueOrder() {
        putOrders(3);
        shop.put(AnOrder.of(BAD), AnOrder.of("other").payment("Bitcoin", null));
        poisonPosting(() -> new StackOverflowError());
        runs(3, 0, 2);
        String kept = payload();
        memory.jdbc()
                .update("UPDATE retry_record SET payload_edited = TRUE,"
                        + " payload = REPLACE(payload, 'Bitcoin', 'CreditCard') WHERE record_key = 'shop:other'");
        memory.replayAll();

        JobRunner.Ended run = runs(1, 0, 1);

        assertThat(run.step("dueRetries")).isEqualTo(Counts.of(1, 0, 1));
        assertThat(memory.kept(BAD).attempts()).isEqualTo(2);
        assertThat(payload()).isEqualTo(kept);
        assertThat(memory.waiting()).containsOnlyKeys(BAD);
    }

    @Test
    void aFigureOfAThousandMillionDigitsInAKeptOrderFailsThatOrderAndNoStep() {
        shop.put(AnOrder.of("odd").payment("Bitcoin", null), AnOrder.of("other").payment("Bitcoin", null));
        runs(0, 0, 2);
        memory.jdbc()
                .update("UPDATE retry_record SET payload_edited = TRUE,"
                        + " payload = REGEXP_REPLACE(payload, '\"total\": ?[0-9.]+', '\"total\":1e1000000000')"
                        + " WHERE record_key = 'shop:odd'");
        memory.replayAll();
        shop.put(AnOrder.of("fresh").changed(AnOrder.NOON.plusSeconds(60), 1));

        JobRunner.Ended run = job.run();

        assertThat(run.failure()).isEqualTo("null");
        assertThat(run.status()).isEqualTo("COMPLETED");
        assertThat(run.counts()).isEqualTo(Counts.of(1, 0, 2));
        assertThat(memory.kept("odd").attempts()).isEqualTo(2);
        assertThat(memory.kept("odd").reason()).isEqualTo("PAYLOAD_FIGURE_TOO_LONG");
        assertThat(shop.told()).containsOnlyKeys("fresh");
        assertThat(Steps.of(memory.jdbc(), run)).containsEntry("acknowledge", "COMPLETED");
    }

    @Test
    void anOrderOfAFileThatThrowsIsRejectedAndTheOthersOfTheFileArePosted() {
        poisonPosting(() -> new ArithmeticException("Division by zero"));

        JobRunner.Ended run = imported(
                """
                Sipariş Id;Durum;Para Birimi;KDV Dahil;Tarih;Ödeme Yöntemi;Müşteri Id;Toplam;Stok Kodu;Miktar;Fiyat;KDV
                1;Paid;TL;evet;02.03.2026;CreditCard;7;120,00;A;1;120,00;20
                00007;Paid;TL;evet;02.03.2026;CreditCard;7;120,00;A;1;120,00;20
                3;Paid;TL;evet;02.03.2026;CreditCard;7;120,00;A;1;120,00;20
                """);

        assertThat(run.status()).isEqualTo("COMPLETED");
        assertThat(run.step("csvOrders")).isEqualTo(Counts.of(2, 0, 1));
        assertRejected("java.lang.ArithmeticException", "OneOrderTests.");
        assertThat(payload()).contains("00007");
        accounting.reset();
        memory.replayAll();
        assertThat(job.run().step("dueRetries")).isEqualTo(Counts.of(1, 0, 0));
    }

    @Test
    void goodOrdersPayNoRoundTripForIt() {
        putOrders(20);
        String before = savepoints();

        runs(20, 0, 0);

        assertThat(savepoints()).isEqualTo(before);
    }

    private String savepoints() {
        return String.valueOf(memory.jdbc()
                .queryForMap("SHOW GLOBAL STATUS LIKE 'Com_savepoint'")
                .get("Value"));
    }

    @Test
    void aFailureOfAllOrdersFailsTheRunWithItsCauseAndRejectsNobody() {
        putOrders(150);
        accounting.before(operation -> {
            if (operation.equals("postSalesOrders")) {
                throw new IllegalStateException("The program speaks another language now");
            }
        });

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("The program speaks another language now");
        assertThat(failed.counts()).isEqualTo(Counts.NONE);
        assertThat(memory.rejected()).isEmpty();
        assertThat(memory.cursor()).isNull();
        accounting.reset();
        assertThat(job.restart(failed).counts()).isEqualTo(Counts.of(150, 0, 0));
        anotherRunChangesNothing();
    }

    @Test
    void aFailureOfAllOrdersWhileTheyAreProcessedFailsTheRunToo() {
        putOrders(12);
        store.answer(orders -> orders.stream().map(OneOrderTests::poisoned).toList());

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("StackOverflowError");
        assertThat(memory.rejected()).isEmpty();
        store.reset();
        assertThat(job.restart(failed).counts()).isEqualTo(Counts.of(12, 0, 0));
    }

    @Test
    void twelveOrdersThatFailAlikeAreRejectedAsSoonAsAnotherGoesThrough() {
        putOrders(13);
        store.answer(orders -> orders.stream()
                .map(order -> order.id().equals("00012") ? order : poisoned(order))
                .toList());

        runs(1, 0, 12);

        assertThat(memory.waiting()).hasSize(12).doesNotContainKey("00012");
    }

    @Test
    void aStatementThatTheDatabaseDoesNotUnderstandIsNoOrdersFault() {
        putOrders(2);
        poisonPosting(
                () -> new BadSqlGrammarException("posting", "SELECT", new SQLException("Table gone", "42S02", 1146)));
        shop.put(AnOrder.of(BAD));

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("Table gone");
        assertThat(memory.rejected()).isEmpty();
    }

    @Test
    void memoryThatIsUsedUpIsNoOrdersFault() {
        putOrders(10);
        accounting.taking(orders -> {
            if (hasBad(orders)) {
                throw new OutOfMemoryError("Java heap space");
            }
            return orders;
        });

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("OutOfMemoryError");
        assertThat(memory.rejected()).isEmpty();
        accounting.reset();
        assertThat(job.restart(failed).counts()).isEqualTo(Counts.of(10, 0, 0));
    }

    @Test
    void dyingWhileOrdersAreTriedApartLosesAndDoublesNothing() {
        putOrders(20);
        AtomicInteger calls = new AtomicInteger();
        accounting.taking(orders -> {
            if (calls.incrementAndGet() == 6) {
                throw new InternalError("The process dies here");
            }
            if (hasBad(orders)) {
                throw new ArithmeticException("Division by zero");
            }
            return orders;
        });

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.counts()).isEqualTo(Counts.NONE);
        assertThat(memory.links()).isEmpty();
        assertThat(memory.rejected()).isEmpty();
        JobRunner.Ended restarted = job.restart(failed);
        assertThat(restarted.counts()).isEqualTo(Counts.of(19, 0, 1));
        assertThat(memory.kept(BAD).attempts()).isEqualTo(1);
        assertThat(books.count("sales_order")).isEqualTo(19);
        accounting.reset();
        healed();
    }

    @Test
    void dueRetriesThatFailDoNotKeepTheShopFromBeingTold() {
        shop.put(AnOrder.of("old").payment("Bitcoin", null));
        runs(0, 0, 1);
        memory.replayAll();
        putOrders(3);
        store.before(operation -> {
            if (operation.equals("ordersById")) {
                throw UnavailableException.during("read orders again", new ConnectException("Connection refused"));
            }
        });

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("Connection refused");
        assertThat(Steps.of(memory.jdbc(), failed))
                .containsEntry("liveOrders", "COMPLETED")
                .containsEntry("dueRetries", "FAILED")
                .containsEntry("acknowledge", "COMPLETED");
        assertThat(shop.told()).hasSize(3);
        store.reset();
        JobRunner.Ended restarted = job.restart(failed);
        assertThat(restarted.status()).isEqualTo("COMPLETED");
        assertThat(restarted.steps()).containsOnlyKeys("dueRetries");
    }

    @Test
    void aComparisonThatFailsKeepsNeitherDueRetriesNorAcknowledgingFromRunningAndSettlesNothing() {
        putOrders(3);
        runs(3, 0, 0);
        store.before(operation -> {
            if (operation.equals("placedOrders")) {
                throw new IllegalStateException("The list cannot be read");
            }
        });

        JobRunner.Ended failed = job.run(Map.of("full", "true"));

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("The list cannot be read");
        assertThat(Steps.of(memory.jdbc(), failed))
                .containsEntry("compareOrders", "FAILED")
                .containsEntry("dueRetries", "COMPLETED")
                .containsEntry("acknowledge", "COMPLETED")
                .doesNotContainKey("settleDifferences");
        store.reset();
        JobRunner.Ended restarted = job.restart(failed);
        assertThat(restarted.status()).isEqualTo("COMPLETED");
        assertThat(Steps.of(memory.jdbc(), restarted)).containsEntry("checkDifferences", "COMPLETED");
    }

    /** It goes through by itself as soon as nothing throws any more. */
    private void healed() {
        memory.replayAll();
        JobRunner.Ended run = runs(1, 0, 0);
        assertThat(run.step("dueRetries")).isEqualTo(Counts.of(1, 0, 0));
        assertThat(memory.waiting()).isEmpty();
        assertThat(books.document(BAD)).containsEntry("shop_number", "WEB-00007");
        assertThat(shop.told()).hasSize(20);
        anotherRunChangesNothing();
    }

    private void assertRejected(String thrown, String place) {
        assertThat(memory.waiting()).isEqualTo(Map.of(BAD, "INTERNAL_ERROR"));
        assertThat(memory.kept(BAD).attempts()).isEqualTo(1);
        assertThat(memory.kept(BAD).message()).contains(thrown, place);
    }

    private String payload() {
        return String.valueOf(memory.jdbc()
                .queryForObject("SELECT payload FROM retry_record WHERE record_key = ?", String.class, "shop:" + BAD));
    }

    private void poisonProcessing() {
        store.answer(orders -> orders.stream()
                .map(order -> order.id().equals(BAD) ? poisoned(order) : order)
                .toList());
    }

    private static ShopOrder poisoned(ShopOrder order) {
        return order.with(order.lines(), order.payments(), Poison.list());
    }

    private void poisonPosting(Supplier<Throwable> thrown) {
        accounting.taking(orders -> {
            if (hasBad(orders)) {
                OneOrderTests.<RuntimeException>sneak(thrown.get());
            }
            return orders;
        });
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static boolean hasBad(List<Wanted> orders) {
        return orders.stream().anyMatch(order -> order.externalRef().endsWith(BAD));
    }

    private JobRunner.Ended imported(String content) {
        long id = imports.register(
                        "orders",
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                        "siparisler.csv",
                        "kopru",
                        "test")
                .id();
        return job.run(Map.of("import", Long.toString(id)));
    }

    @Test
    void aDocumentWhoseTellingThrowsKeepsNoOtherFromBeingToldAndIsToldAgain() {
        putOrders(20);
        store.telling(document -> {
            if (document.orderId().equals(BAD)) {
                throw new IllegalStateException("not this one");
            }
        });

        assertThat(job.run().status()).isEqualTo("COMPLETED");

        assertThat(shop.told()).hasSize(19).doesNotContainKey(BAD);
        assertThat(memory.unacknowledged()).isEqualTo(1);
        assertThat(memory.notices())
                .singleElement()
                .asString()
                .contains("00007 DOCUMENT_NOT_TOLD", "java.lang.IllegalStateException");
        assertThat(memory.rejected()).isEmpty();
        store.reset();
        assertThat(job.run().status()).isEqualTo("COMPLETED");
        assertThat(shop.told()).hasSize(20);
        assertThat(memory.unacknowledged()).isZero();
        anotherRunChangesNothing();
    }

    @Test
    void anOrderWhoseComparisonThrowsIsNotedAndTheOthersAreCompared() {
        putOrders(5);
        runs(5, 0, 0);
        shop.jdbc().update("UPDATE shop_order SET total = total + 1, changed_at = NULL WHERE id = '00001'");
        store.placed(order -> order.id().equals("00003") ? withoutStatus(order) : order);

        JobRunner.Ended run = job.run(Map.of("full", "true"));

        assertThat(run.failure()).isEqualTo("null");
        assertThat(run.status()).isEqualTo("COMPLETED");
        assertThat(memory.jdbc().queryForList("SELECT record_id FROM reconciliation_difference", String.class))
                .as("what differs still")
                .containsExactly("00001");
        assertThat(memory.notices())
                .filteredOn(notice -> notice.contains("ORDER_NOT_COMPARED"))
                .singleElement()
                .asString()
                .contains("00003 ORDER_NOT_COMPARED", "java.lang.NullPointerException");
    }

    /** As no order is: what looks at it throws. */
    @SuppressWarnings("NullAway")
    private static PlacedOrder withoutStatus(PlacedOrder order) {
        return new PlacedOrder(
                order.id(),
                order.number(),
                order.kind(),
                null,
                order.currency(),
                order.total(),
                order.placedAt(),
                order.changedAt(),
                order.revision());
    }

    @Test
    void aShopThatCanBeToldOfNoDocumentFailsTheRunWithItsCause() {
        putOrders(20);
        store.telling(document -> {
            throw new IllegalStateException("The shop speaks another language now");
        });

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("The shop speaks another language now");
        assertThat(memory.unacknowledged()).isEqualTo(20);
        assertThat(memory.notices()).isEmpty();
    }

    private void putOrders(int count) {
        shop.put(IntStream.range(0, count)
                .mapToObj(i -> AnOrder.of("%05d".formatted(i))
                        .changedAt(AnOrder.NOON.plusSeconds(i))
                        .build())
                .toList());
    }
}
