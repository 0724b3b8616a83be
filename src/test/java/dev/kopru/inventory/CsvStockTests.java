package dev.kopru.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import dev.kopru.csv.CsvImports;
import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Stock from a file, for the day on which the books cannot be reached. */
class CsvStockTests extends InventoryScenario {

    @Autowired
    private CsvImports imports;

    @Test
    void aFileSaysWhatTheShopShows() {
        for (String sku : List.of("A", "B", "C", "D", "E", "F")) {
            shop.variant(sku);
        }
        JobRunner.Ended run = imported(
                """
                Stok Kodu;Miktar;Birim;Tarih
                A;1.005;;
                B;-7;;
                C;2,5;metre;
                D;3;;
                D;4;;
                E;çok;;
                X;9;;
                F;12,9;;
                """);

        assertThat(run.counts()).isEqualTo(Counts.of(4, 0, 3));
        assertThat(shop.shown())
                .containsOnly(Map.entry("A", "1005"), Map.entry("B", "0"), Map.entry("C", "2.5"), Map.entry("F", "12"));
        assertThat(memory.available("B")).isEqualTo("-7");
        assertThat(memory.waiting())
                .containsOnly(
                        Map.entry("D", "DOUBLED_SKU"),
                        Map.entry("E", "CSV_BAD_NUMBER"),
                        Map.entry("X", "UNKNOWN_IN_SHOP"));
        assertThat(memory.messages().get("D")).endsWith("Satırlar: stok.csv:5-6.");
        shop.variant("X");
        memory.replayAll();
        runs();
        assertThat(shop.shown()).containsEntry("X", "9");
    }

    @Test
    void anOlderFileNeverOverwritesANewerFigure() {
        sku("A", "5");
        sku("B", "6");
        runs();

        JobRunner.Ended run = imported("Stok Kodu;Miktar;Tarih\nA;9;01.01.2026 10:00\nB;8;01.01."
                + (LocalDate.now(ZoneOffset.UTC).getYear() + 5) + " 10:00\n");

        assertThat(run.counts()).isEqualTo(Counts.of(1, 1, 0));
        assertThat(shop.shown()).containsEntry("A", "5").containsEntry("B", "8");
        assertThat(memory.notices())
                .singleElement()
                .asString()
                .startsWith("A OLDER_FIGURE_IN_FILE [\"A\",\"9\",\"2026-01-01 10:00\",\"5\",\"20");
        runs();
        assertThat(shop.shown()).as("a moment that lies ahead freezes nothing").containsEntry("B", "6");
    }

    @Test
    void aFigureThatTheShopItselfFindsOlderIsToldAndOneThatSaysTheSameIsNot() {
        sku("A", "5");
        sku("B", "5");
        runs();
        shop.jdbc().update("UPDATE shop_stock SET revision = revision + 3600000000, quantity = 7");

        Instant soon = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);

        JobRunner.Ended run = imported("Stok Kodu;Miktar;Tarih\nA;9;" + soon + "\nB;7;" + soon + "\n");

        assertThat(run.counts()).isEqualTo(Counts.of(0, 2, 0));
        assertThat(shop.shown()).containsEntry("A", "7");
        assertThat(memory.notices())
                .singleElement()
                .asString()
                .matches("A OLDER_FIGURE_IN_FILE \\[\"A\",\"9\",\"20.*\",\"7\",\"20.*\"]");
    }

    @Test
    void anOlderFileThatSaysWhatIsShownIsNotToldNorIsWhatTheBooksSay() {
        sku("A", "5");
        runs();

        imported("Stok Kodu;Miktar;Tarih\nA;5;01.01.2026 10:00\n");
        shop.jdbc().update("UPDATE shop_stock SET revision = revision + 3600000000, quantity = 7");
        books.stock("A", "9");
        runs();

        assertThat(memory.notices()).isEmpty();
    }

    @Test
    void theBooksHaveTheLastWordOnAFigureThatAFileToldInTheFirstRunThatCanAskThem() throws InterruptedException {
        sku("A", "5");
        sku("B", "6");
        runs();
        // The books tell by a clock of their own, the file by whole seconds.
        Thread.sleep(1100);
        imported("Stok Kodu;Miktar;Tarih\nA;50;" + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n");
        assertThat(shop.shown()).containsEntry("A", "50").containsEntry("B", "6");

        JobRunner.Ended run = runs();

        assertThat(shop.shown()).containsEntry("A", "5").containsEntry("B", "6");
        assertThat(run.counts().written()).isEqualTo(1);
        assertThat(runs().counts().written()).isZero();
        assertThat(memory.watched()).isEmpty();
    }

    @Test
    void aUnitThatTheCardDoesNotKnowIsRefusedAndOneThatItKnowsIsConverted() {
        for (String sku : List.of("P1", "P2", "P3", "P4", "P5", "BOX", "PCS", "NONE")) {
            sku(sku, "1");
        }
        books.unit("BOX", "koli", "12");
        card("SET", "takım");
        card("METRE", "metre");
        card("METRE2", "metre");

        JobRunner.Ended run = imported(
                """
                Stok Kodu;Miktar;Birim
                P1;17,5;kutu
                P2;17,5;düzine
                P3;17,5;zzz
                P4;17,5;metre
                P5;17,5;kg
                SET;17,5;adet
                METRE2;17,5;kutu
                METRE;17,5;Metre
                BOX;2;KOLİ
                PCS;17,5;Ad.
                NONE;17,5;
                """);

        assertThat(run.counts()).isEqualTo(Counts.of(4, 0, 7));
        assertThat(shop.shown())
                .containsOnly(
                        Map.entry("METRE", "17.5"),
                        Map.entry("BOX", "24"),
                        Map.entry("PCS", "17"),
                        Map.entry("NONE", "17"));
        assertThat(memory.waiting())
                .hasSize(7)
                .containsEntry("P1", "UNKNOWN_TOLD_UNIT")
                .containsEntry("P5", "UNKNOWN_TOLD_UNIT")
                .containsEntry("SET", "UNKNOWN_TOLD_UNIT")
                .containsEntry("METRE2", "UNKNOWN_TOLD_UNIT");
    }

    @Test
    void whileTheBooksAreAwayOnlyPiecesAndUnitsOfTheSettingsAreTaken() {
        for (String sku : List.of("A", "B", "C")) {
            sku(sku, "1");
        }
        levels.before(operation -> {
            throw UnavailableException.during(operation, new IOException("away"));
        });

        JobRunner.Ended run = imported("Stok Kodu;Miktar;Birim\nA;17;adet\nB;2,5;metre\nC;3;koli\n");

        assertThat(run.counts()).isEqualTo(Counts.of(2, 0, 1));
        assertThat(shop.shown()).containsOnly(Map.entry("A", "17"), Map.entry("B", "2.5"));
        assertThat(memory.waiting()).containsOnly(Map.entry("C", "UNPROVEN_TOLD_UNIT"));
    }

    private void card(String sku, String unit) {
        books.card(sku, unit);
        books.stock(sku, "1");
        shop.variant(sku);
    }

    private JobRunner.Ended imported(String content) {
        long id = take(content);
        return well(job.run(Map.of("import", Long.toString(id))));
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
