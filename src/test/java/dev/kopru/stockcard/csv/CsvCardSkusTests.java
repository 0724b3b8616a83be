package dev.kopru.stockcard.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SKUs of a whole file are remembered in little memory. */
class CsvCardSkusTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void theFirstLineOfEachSkuIsKept() {
        CsvCardSkus skus = new CsvCardSkus();
        for (int line = 1; line <= 200_000; line++) {
            skus.note("ürün-" + line % 100_000, line);
        }

        assertThat(skus.firstLine("ürün-1")).isEqualTo(1);
        assertThat(skus.firstLine("ürün-0")).isEqualTo(100_000);
        assertThat(skus.firstLine("ürün-99999")).isEqualTo(99_999);
        assertThat(skus.firstLine("yok")).isZero();
    }

    @Test
    @Tag("benchmark")
    void aMillionRowsAreReadWithTheirSkusInLittleMemory() throws IOException {
        Path file = folder.resolve("large.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Kart Kodu;Ad;Birim;KDV;SKU;Özellik: Beden;Fiyat;Para Birimi;KDV Dahil\n");
            for (int row = 0; row < 1_000_000; row++) {
                out.write("K" + row / 4 + ";Ürün;ADET;20;K" + row / 4 + "-" + row % 4 + ";" + row % 4
                        + ";1,00;TRY;evet\n");
            }
        }
        long started = System.nanoTime();
        CsvCardFixture.Size size = CsvCardFixture.size(file);

        assertThat(size.cards()).isEqualTo(250_000);
        assertThat(size.variants()).isEqualTo(1_000_000);
        System.out.printf("1,000,000 rows in %d ms%n", (System.nanoTime() - started) / 1_000_000);
    }
}
