package dev.kopru.csv;

import static dev.kopru.csv.CsvFixture.problems;
import static dev.kopru.csv.CsvFixture.rows;
import static dev.kopru.csv.CsvFixture.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.cell.CsvNotice;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowNotice;
import dev.kopru.csv.inbox.FileExtent;
import dev.kopru.csv.row.CsvRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands below the records is left out where the profile says so, and counted. */
class FooterRowsTests {

    private static final String WORDS = "skip-rows: [TOPLAM, Genel Toplam, Kayıt sayısı]\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void totalsAreLeftOutByTheProfilesWords() {
        String file =
                "SKU;Ad;Fiyat\nA;bir;1\nB;iki;2\nTOPLAM;;3\n;genel toplam:;3\nKAYIT SAYISI: 2\nToplam 2 kayıt;;\n";

        assertThat(values(rows(file, WORDS), "sku")).containsExactly("A", "B");
        assertThat(values(rows(file), "sku")).hasSize(6);
    }

    @Test
    void aRowWithAKeyOfItsOwnIsNoTotal() {
        String file = "Ad;SKU;Fiyat\nToplam;A;1\nToplama makinesi;B;2\nx;TOPLAM-1;3\nTOPLAM;;6\n";

        assertThat(values(rows(file, WORDS), "sku")).containsExactly("A", "B", "TOPLAM-1");
    }

    @Test
    void aKeyThatIsAWordForTotalsIsTakenAndTold() {
        List<CsvRow> rows =
                rows("SKU;Ad;Fiyat\nA;bir;1\nTOPLAM;;1\nGenel  Toplam:;;1\nsum;x;2\nTOPLAM-1;x;3\nToplama;y;4\n");

        assertThat(values(rows, "sku")).hasSize(6);
        assertThat(rows.stream().flatMap(row -> row.notices().stream()))
                .containsExactly(
                        new RowNotice(CsvNotice.CSV_KEY_LIKE_TOTALS, 3, "SKU", "TOPLAM"),
                        new RowNotice(CsvNotice.CSV_KEY_LIKE_TOTALS, 4, "SKU", "Genel  Toplam:"),
                        new RowNotice(CsvNotice.CSV_KEY_LIKE_TOTALS, 5, "SKU", "sum"));
    }

    @Test
    void wordsForTotalsAndCountsAreToldInAllTheirForms() {
        List<String> totals = List.of(
                "Toplam Adet",
                "TOPLAM (5 kalem)",
                "Toplam: 5",
                "T O P L A M",
                "Genel Top.",
                "Satır sayısı",
                "Kayıt Sayısı: 3",
                "Borç Toplamı",
                "Total amount",
                "--- Toplam ---",
                "*** GENEL TOPLAM ***",
                "TOTAL 15",
                "Toplam 12 kayıt",
                "Nakli Yekun",
                "Devreden");
        String keys = String.join(";a;1\n", totals)
                + ";a;1\nToplam Gıda AŞ;a;1\nTotal-5;a;1\nK A R;a;1\nAdet;a;1\nTotal 5 LT;a;1\n--;a;1\n*A*;a;1\n";

        assertThat(rows("SKU;Ad;Fiyat\n" + keys).stream().flatMap(row -> row.notices().stream()))
                .extracting(RowNotice::value)
                .containsExactlyElementsOf(totals);
    }

    @Test
    void aRowThatIsNotReadIsNotToldToBeRead() {
        List<CsvRow> rows = rows("SKU;Ad;Fiyat\nA;bir;1\nToplam\n");

        assertThat(problems(rows.get(1))).contains(CsvReason.CSV_MISSING_CELLS);
        assertThat(rows.get(1).notices()).isEmpty();
    }

    @Test
    void theSignThatEndsOldFilesIsNoRow() {
        assertThat(values(rows("SKU;Ad\nA;bir\nB;iki\n\u001A"), "sku")).containsExactly("A", "B");
        assertThat(values(rows("SKU;Ad\nA;bir\nB;iki\r\n\u001A\r\n"), "sku")).containsExactly("A", "B");
        assertThat(values(rows("SKU;Ad\nA;bir\nB;iki\u001A"), "name")).containsExactly("bir", "iki");
        assertThat(problems(rows("SKU;Ad\nA;bir\nB;iki\u001A").get(1))).isEmpty();
    }

    @Test
    void everyLineOfTheFileIsAccountedFor() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.csv"),
                "sep=;\nSKU;Ad;Fiyat\nA;bir;1\n\nB;\"iki\n\nüç\";2\n;;\nC;\"x;3\nTOPLAM;;6\n\u001A");

        try (CsvGroupReader reader = CsvGroupReader.open(file, "a.csv", CsvFixture.profile(WORDS), 0)) {
            assertThat(reader.extent()).isEqualTo(new FileExtent(11, 2, 3, 5, 2, 2));
        }
    }
}
