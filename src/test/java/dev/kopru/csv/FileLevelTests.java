package dev.kopru.csv;

import static dev.kopru.csv.CsvFixture.problems;
import static dev.kopru.csv.CsvFixture.profile;
import static dev.kopru.csv.CsvFixture.rows;
import static dev.kopru.csv.CsvFixture.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.text.Letters;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files as a whole look like in the field. */
class FileLevelTests {

    private static final Charset TURKISH = Charset.forName("windows-1254");

    @Test
    void byteOrderMarkIsNoPartOfTheFirstHeader() {
        List<CsvRow> plain = rows("SKU;Ad;Fiyat\nA;Bir;1,5\nB;İki;2\n");
        List<CsvRow> marked = rows("\uFEFFSKU;Ad;Fiyat\nA;Bir;1,5\nB;İki;2\n");
        List<CsvRow> quoted = rows("\uFEFF\"SKU\";Ad;Fiyat\nA;Bir;1,5\nB;İki;2\n");

        assertThat(values(plain, "sku")).containsExactly("A", "B");
        assertThat(values(marked, "sku")).containsExactly("A", "B");
        assertThat(values(quoted, "sku")).containsExactly("A", "B");
        assertThat(values(marked, "name")).containsExactly("Bir", "İki");
    }

    @Test
    void fileWithoutMarkKeepsTheStartOfItsFirstHeader() {
        assertThat(values(rows("Barkod;Ad\n869;Bir\n"), "sku")).containsExactly("869");
    }

    @Test
    void semicolonWithCommaAndCommaWithPointAreTheSame() {
        List<CsvRow> turkish = rows("SKU;Ad;Fiyat\nA;Bir;1.234,50\nB;İki;0,75\n");
        List<CsvRow> english = rows("SKU,Ad,Fiyat\nA,Bir,\"1,234.50\"\nB,İki,0.75\n");

        assertThat(prices(turkish)).containsExactly(new BigDecimal("1234.50"), new BigDecimal("0.75"));
        assertThat(prices(english)).isEqualTo(prices(turkish));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void findsTheDelimiterFromTheHeader(String delimiter) {
        String content = "SKU;Ad;Fiyat\nA;x;1\n".replace(";", delimiter);

        assertThat(values(rows(content), "price")).containsExactly("1");
    }

    @Test
    void aDelimiterInTheProfileIsNotGuessedAgain() {
        List<CsvRow> rows = rows("SKU|Ad\nA|x;y;z\n", "delimiter: \"|\"\n");

        assertThat(values(rows, "name")).containsExactly("x;y;z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\n", "\uFEFFsep=;\r\n", "\"sep=;\"\n"})
    void hintLineIsUsedAndLinesStayPhysical(String hint) {
        List<CsvRow> rows = rows(hint + "SKU;Ad\nA;x,y,z\n");

        assertThat(values(rows, "name")).containsExactly("x,y,z");
        assertThat(rows.get(0).line()).isEqualTo(3);
    }

    @Test
    void utf16WithMarkIsDecoded() {
        String content = "\uFEFFSKU\tAd\nA\tŞEKER\n";

        assertThat(values(rows(content, StandardCharsets.UTF_16LE, ""), "name")).containsExactly("ŞEKER");
        assertThat(values(rows(content, StandardCharsets.UTF_16BE, ""), "name")).containsExactly("ŞEKER");
    }

    @Test
    void utf16WithoutMarkIsRefused() {
        assertRefused("SKU\tAd\nA\tŞEKER\n", StandardCharsets.UTF_16LE, CsvReason.CSV_FILE_NOT_TEXT);
    }

    @Test
    void windowsLettersAreReadWhereTheBytesAreNotUtf8() {
        List<CsvRow> rows = rows("SKU;Ad\nA;ŞİŞE\nB;ğ\nC;ı\n", TURKISH, "");

        assertThat(values(rows, "name")).containsExactly("ŞİŞE", "ğ", "ı");
    }

    @Test
    void damagedLettersHoldTheirRowAndAreNotMended() {
        List<CsvRow> rows = rows("SKU;Ad\nA;Ä°stanbul\nB;\"G&ouml;ktuÄŸ\"\nC;İNANÇ’IN KÂĞIDI ® 5°\nD;GÃ¼neÅŸ\n");

        assertThat(problems(rows.get(0))).containsExactly(CsvReason.CSV_DAMAGED_TEXT);
        assertThat(problems(rows.get(1))).containsExactly(CsvReason.CSV_DAMAGED_TEXT);
        assertThat(problems(rows.get(2))).isEmpty();
        assertThat(problems(rows.get(3))).containsExactly(CsvReason.CSV_DAMAGED_TEXT);
        assertThat(values(rows, "name")).contains("Ä°stanbul", "G&ouml;ktuÄŸ");
    }

    @Test
    void everyTurkishLetterThatWasDamagedIsSeen() {
        for (String letter : List.of("ç", "ğ", "ı", "ö", "ş", "ü", "Ç", "Ğ", "İ", "Ö", "Ş", "Ü", "₺", "😉")) {
            byte[] bytes = letter.getBytes(StandardCharsets.UTF_8);
            assertThat(Letters.of("x" + new String(bytes, TURKISH)).areDamaged())
                    .as(letter)
                    .isTrue();
            assertThat(Letters.of("x" + new String(bytes, StandardCharsets.ISO_8859_1))
                            .areDamaged())
                    .as(letter)
                    .isTrue();
            assertThat(Letters.of("x" + letter).areDamaged()).as(letter).isFalse();
        }
    }

    @Test
    void aByteThatIsNoLetterCostsItsOwnRowOnly() {
        byte[] content = "SKU;Ad\nA;ŞİŞE\nB;?\nC;ğ\n".getBytes(TURKISH);
        content[new String(content, TURKISH).indexOf('?')] = (byte) 0x81;

        List<CsvGroup> groups = CsvFixture.read(content, profile(""));

        assertThat(problems(groups.get(0).rows().get(0))).isEmpty();
        assertThat(problems(groups.get(1).rows().get(0))).containsExactly(CsvReason.CSV_DAMAGED_TEXT);
        assertThat(problems(groups.get(2).rows().get(0))).isEmpty();
    }

    @Test
    void titleAboveTheHeaderIsRefusedWithTheLineOfTheHeader() {
        String content = "STOK LİSTESİ 01.03.2024\n\nSKU;Ad\nA;Bir\n";

        assertThatThrownBy(() -> rows(content))
                .isInstanceOf(CsvFileException.class)
                .hasMessageContaining("products.csv, line 1")
                .hasMessageContaining("SKU")
                .hasMessageContaining("looks like the header: 3");
    }

    @Test
    void headerRowOfTheProfileIsUsed() {
        List<CsvRow> rows = rows("STOK LİSTESİ 01.03.2024\n\nSKU;Ad\nA;Bir\n", "header-row: 3\n");

        assertThat(values(rows, "name")).containsExactly("Bir");
        assertThat(rows.get(0).line()).isEqualTo(4);
    }

    @Test
    void emptyFirstColumnIsIgnored() {
        List<CsvRow> rows = rows(";SKU;Ad\n;A;Bir\n");

        assertThat(values(rows, "sku")).containsExactly("A");
        assertThat(problems(rows.get(0))).isEmpty();
    }

    @Test
    void emptyUnnamedColumnsAreIgnoredAndTextInThemIsNot() {
        List<CsvRow> rows = rows("SKU;Ad;;;\nA;Bir;;;\nB;İki;;x;\nC;Üç\n");

        assertThat(problems(rows.get(0))).isEmpty();
        assertThat(rows.get(1).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(CsvReason.CSV_TEXT_OUTSIDE_COLUMNS);
            assertThat(problem.column()).isEqualTo("#4");
            assertThat(problem.value()).isEqualTo("x");
            assertThat(problem.line()).isEqualTo(3);
        });
        assertThat(problems(rows.get(2))).isEmpty();
    }

    @Test
    void twoColumnsOfOneNameAreRefusedWithBothPositions() {
        assertThatThrownBy(() -> rows("SKU;Fiyat;Ad;FİYAT\nA;1;x;2\n"))
                .isInstanceOf(CsvFileException.class)
                .hasMessageContaining("\"Fiyat\" (column 2)")
                .hasMessageContaining("\"FİYAT\" (column 4)");
    }

    @Test
    void twoNamesOfOneFieldAreRefusedToo() {
        assertThatThrownBy(() -> rows("SKU;Price;Fiyat\nA;1;2\n"))
                .hasMessageContaining("\"Price\" (column 2)")
                .hasMessageContaining("\"Fiyat\" (column 3)");
    }

    @Test
    void headersMatchInEveryWayTurkishPeopleWriteThem() {
        for (String header : List.of("MIKTAR", "MİKTAR", "Miktar", "miktar", "mıktar", " Miktar ")) {
            assertThat(values(rows("SKU;" + header + "\nA;7\n"), "quantity"))
                    .as(header)
                    .containsExactly("7");
        }
        List<CsvRow> rows = rows("STOK_KODU;MIKTAR;FIYAT;ID;KDV_ORANI\nA;1;2;3;20\n");
        assertThat(values(rows, "price")).containsExactly("2");
        assertThat(values(rows, "id")).containsExactly("3");
        assertThat(values(rows, "vat")).containsExactly("20");
    }

    @Test
    void unknownColumnsAreRefusedUnlessTheProfileLetsThemPass() {
        assertRefused("SKU;Ad;Raf\nA;x;3\n", StandardCharsets.UTF_8, CsvReason.CSV_UNKNOWN_COLUMN);
        assertThat(values(rows("SKU;Ad;Raf\nA;x;3\n", "other-columns: ignore\n"), "name"))
                .containsExactly("x");
    }

    @Test
    void workbooksAndEmptyFilesAreRefused() {
        assertRefused("PK\u0003\u0004xl/workbook.xml", StandardCharsets.UTF_8, CsvReason.CSV_FILE_NOT_TEXT);
        assertRefused("", StandardCharsets.UTF_8, CsvReason.CSV_FILE_EMPTY);
        assertRefused("\n\n", StandardCharsets.UTF_8, CsvReason.CSV_FILE_EMPTY);
        assertRefused(";;;\n", StandardCharsets.UTF_8, CsvReason.CSV_HEADER_NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SKU;Fiyat;Ad;Miktar",
                "ad;stok kodu;miktar;fiyat",
                "Stok Kodu;Name;Quantity",
                "SKU;Ad;Tarih;Fiyat;Miktar",
                "SKU;Ad;Fiyat;Miktar;Tarih",
                ";SKU;Ad;Fiyat;Miktar",
                "SKU;Raf;Bölüm;Fiyat;Ad",
                "Barkod;EAN;Ad;Id"
            })
    void aHeaderOfOtherColumnsAmidTheRowsRefusesTheFile(String other) {
        String content = "SKU;Ad;Fiyat;Miktar\nA;Masa;10;1\n" + other + "\nB;Kapı;2;20\n";

        assertThatThrownBy(() -> rows(content))
                .isInstanceOfSatisfying(
                        CsvFileException.class,
                        e -> assertThat(e.reason().code()).isEqualTo(CsvReason.CSV_OTHER_HEADER.name()))
                .hasMessageContaining("products.csv, line 3")
                .hasMessageContaining("Split the file at this line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tarih;Fiyat;3;4",
                "Ad;Price;;",
                "SKU;Ad;;",
                "Fiyat;Name;Ad;Ad",
                "Miktar;Barkod Okuyucu;12;1",
                "Barkod;Okuyucu;Kablosuz;Siyah",
                "SKU;Ad;Fiyat;Miktar",
                ";;Fiyat;Miktar"
            })
    void rowsWithWordsLikeTheHeadersDoNotRefuseTheFile(String honest) {
        List<CsvRow> rows = rows("SKU;Ad;Fiyat;Miktar\nA;Masa;10;1\n" + honest + "\nB;Kapı;2;20\n");

        assertThat(rows).hasSize(3);
        assertThat(problems(rows.get(2))).isEmpty();
    }

    @Test
    void twoColumnsInTheOtherOrderAreAnotherHeaderToo() {
        assertRefused("SKU;Ad\nA;x\nAd;SKU\ny;B\n", StandardCharsets.UTF_8, CsvReason.CSV_OTHER_HEADER);
        assertThat(rows("SKU;Ad\nA;x\nTarih;Masa\n")).hasSize(2);
    }

    private static void assertRefused(String content, Charset charset, CsvReason reason) {
        assertThatThrownBy(() -> rows(content, charset, ""))
                .isInstanceOfSatisfying(
                        CsvFileException.class,
                        e -> assertThat(e.reason().code()).isEqualTo(reason.name()));
    }

    private static List<BigDecimal> prices(List<CsvRow> rows) {
        return rows.stream()
                .map(row -> row.columns().numbers().parse(CsvFixture.value(row, "price"), Set.of()))
                .toList();
    }
}
