package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import dev.kopru.csv.CsvImports;
import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.LooseColumn;
import dev.kopru.fixture.Steps;
import dev.kopru.record.Counts;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One stock card that throws something nobody expected costs itself, wherever it does. */
class OneCardTests extends CardJobScenario {

    private static final String BAD = "C-07";
    private static final String HEADER = "Kart Kodu;Ad;Kategori;Birim;KDV;SKU;Fiyat;Para Birimi;KDV Dahil\n";

    @Autowired
    private CsvImports imports;

    @Test
    void aCardWhoseReadingThrowsIsRejectedAndTheOthersOfItsPageArePublished() {
        putCards(20);
        catalogue.reading(card -> {
            if (card.code().equals(BAD)) {
                throw new StackOverflowError();
            }
        });

        runs(19, 0, 1);

        assertRejected("java.lang.StackOverflowError", 1);
        assertThat(payload()).isEqualTo("{\"type\":\"gone\",\"code\":\"C-07\"}");
        memory.replayAll();
        assertThat(runs().step("dueRetries")).isEqualTo(Counts.of(0, 0, 1));
        assertRejected("java.lang.StackOverflowError", 2);
        catalogue.reset();
        healed();
    }

    @Test
    void aRowOfACardThatCannotBeReadCostsThatCardAndNoOther() {
        putCards(20);
        try (LooseColumn loose = LooseColumn.of(books.jdbc(), "stock_card", "vat_rate")) {
            loose.set("yirmi", "code = '" + BAD + "'");

            runs(19, 0, 1);

            assertRejected("com.mysql.cj.exceptions.DataConversionException", 1);
            loose.set("20", "code = '" + BAD + "'");
            healed();
        }
    }

    @Test
    void aCardWhosePublishingThrowsIsRejectedInEveryKindOfStepAndTheOthersArePublished() {
        putCards(20);
        poisonPublishing();

        runs(19, 0, 1);

        assertRejected("java.lang.ArithmeticException", 1);
        assertThat(payload()).startsWith("{\"type\":\"card\"").contains("\"code\":\"C-07\"");
        assertThat(memory.jdbc().queryForList("SELECT card_code FROM card_link", String.class))
                .hasSize(19)
                .doesNotContain(BAD);
        memory.replayAll();
        assertThat(runs().step("dueRetries")).isEqualTo(Counts.of(0, 0, 1));
        assertRejected("java.lang.ArithmeticException", 2);
        assertThat(imported(
                                "F-1;Bir;Ev;adet;20;;10,00;TL;evet\nC-07;İki;Ev;adet;20;;10,00;TL;evet\nF-3;Üç;Ev;adet;20;;10,00;TL;evet\n")
                        .step("csvCards"))
                .isEqualTo(Counts.of(2, 0, 1));
        assertThat(shop.visible()).hasSize(22).contains("F-1", "F-3");
        products.reset();
        memory.replayAll();
        assertThat(runs().step("dueRetries").rejected()).isZero();
        assertThat(memory.waiting()).isEmpty();
        assertThat(shop.visible()).hasSize(22);
    }

    @Test
    void aFailureOfAllCardsFailsTheRunWithItsCauseAndRejectsNobody() {
        putCards(30);
        products.before(operation -> {
            if (operation.equals("publish")) {
                throw new IllegalStateException("The shop speaks another language now");
            }
        });

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("The shop speaks another language now");
        assertThat(memory.rejected()).isEmpty();
        products.reset();
        assertThat(job.restart(failed).status()).isEqualTo("COMPLETED");
        assertThat(shop.visible()).hasSize(30);
    }

    @Test
    void memoryThatIsUsedUpIsNoCardsFault() {
        putCards(5);
        products.before(operation -> {
            throw new OutOfMemoryError("Java heap space");
        });

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("OutOfMemoryError");
        assertThat(memory.rejected()).isEmpty();
    }

    @Test
    void dueRetriesThatFailDoNotKeepPicturesFromBeingShown() {
        books.put(ACard.of("OLD"));
        products.answer(answers -> {
            throw new ArithmeticException("Overflow");
        });
        runs(0, 0, 1);
        products.reset();
        memory.replayAll();
        clock.advance(Duration.ofMinutes(1));
        books.put(ACard.of("NEW").file("n.jpg").changed(clock.instant()));
        pictures.put("n.jpg", Pictures.jpeg(200, 100, Color.BLUE));
        awayForDueCards();

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("Connection refused");
        assertThat(Steps.of(memory.jdbc(), failed))
                .containsEntry("liveCards", "COMPLETED")
                .containsEntry("dueRetries", "FAILED")
                .containsEntry("images", "COMPLETED")
                .containsEntry("showImages", "COMPLETED");
        assertThat(shop.allImages()).isNotEmpty();
        catalogue.reset();
        assertThat(job.restart(failed).status()).isEqualTo("COMPLETED");
        assertThat(shop.visible()).containsExactlyInAnyOrder("NEW", "OLD");
    }

    /** The live step has read its own card by then. */
    private void awayForDueCards() {
        catalogue.reading(card -> {
            if (card.code().equals("OLD")) {
                throw UnavailableException.during("read cards again", new ConnectException("Connection refused"));
            }
        });
    }

    private void healed() {
        memory.replayAll();
        assertThat(runs().step("dueRetries")).isEqualTo(Counts.of(1, 0, 0));
        assertThat(shop.visible()).hasSize(20);
        assertThat(memory.waiting()).isEmpty();
        anotherRunChangesNothing();
    }

    private void assertRejected(String thrown, int attempts) {
        assertThat(memory.waiting()).isEqualTo(Map.of(BAD, "INTERNAL_ERROR"));
        assertThat(memory.kept(BAD).attempts()).isEqualTo(attempts);
        assertThat(memory.kept(BAD).message()).contains(BAD, thrown, ":");
    }

    private String payload() {
        return String.valueOf(memory.jdbc()
                .queryForObject("SELECT payload FROM retry_record WHERE record_key = ?", String.class, BAD));
    }

    private void poisonPublishing() {
        products.answer(answers -> {
            if (answers.stream().anyMatch(answer -> answer.key().equals(BAD))) {
                throw new ArithmeticException("Overflow");
            }
            return answers;
        });
    }

    private void putCards(int count) {
        books.put(IntStream.range(0, count)
                .mapToObj(n -> ACard.of(String.format(Locale.ROOT, "C-%02d", n)))
                .toArray(ACard[]::new));
    }

    private JobRunner.Ended imported(String rows) {
        long id = imports.register(
                        "stock-cards",
                        new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)),
                        "kartlar.csv",
                        "kopru",
                        "test")
                .id();
        return job.run(Map.of("import", Long.toString(id)));
    }
}
