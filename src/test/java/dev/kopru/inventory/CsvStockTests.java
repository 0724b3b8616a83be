package dev.kopru.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.CsvImports;
import dev.kopru.fixture.JobRunner;
import dev.kopru.job.Counts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

        JobRunner.Ended run = imported("Stok Kodu;Miktar;Tarih\nA;9;01.01.2026 10:00\nB;8;01.01.2100 10:00\n");

        assertThat(run.counts()).isEqualTo(Counts.of(1, 1, 0));
        assertThat(shop.shown()).containsEntry("A", "5").containsEntry("B", "8");
        runs();
        assertThat(shop.shown()).as("a moment that lies ahead freezes nothing").containsEntry("B", "6");
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
