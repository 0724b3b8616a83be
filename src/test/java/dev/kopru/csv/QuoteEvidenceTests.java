package dev.kopru.csv;

import static dev.kopru.csv.CsvFixture.problems;
import static dev.kopru.csv.CsvFixture.rows;
import static dev.kopru.csv.CsvFixture.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.CsvNotice;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowNotice;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.RawRow;
import dev.kopru.csv.row.RawRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where quotes are odd, width, keys and figures tell what is a row and what is text. */
class QuoteEvidenceTests {

    private static final String HEADER = "SKU;Ad;Fiyat;Miktar\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aQuoteThatIsClosedByAnInchMarkOfTheNextRowSwallowsNoRow() {
        List<CsvRow> rows = rows(
                "SKU;Ad;Fiyat;Name2;Raf\nS-1;x;1;y;z\nS-2;x;1;y;z\nS-3;\"Boru;2;y;z\n"
                                .replace("Name2", "Not")
                                .replace("S-3;\"Boru;2;y;z", "S-3;\"Boru 5;6\"\" m;2;y;z")
                        + "S-4;televizyon 55\";3;y;\"Kapıyı çalmayın\nlütfen; teşekkürler\"\nS-5;x;4;y;z\n",
                "other-columns: ignore\n");

        assertThat(rows.stream().filter(row -> problems(row).isEmpty()).map(CsvRow::key))
                .containsExactly("S-1", "S-2", "S-5");
        assertThat(rows.stream()
                        .filter(row -> problems(row).contains(CsvReason.CSV_BAD_QUOTES))
                        .map(CsvRow::key))
                .containsExactly("S-3", "S-4");
    }

    @Test
    void twoStrayQuotesInOneColumnSwallowNoRow() {
        List<CsvRow> rows = rows(HEADER
                + "1;bir;1;1\n2;\"Kapıyı çalmayın lütf;2;1\n3;üç;3;1\n4;dört;4;1\n5;beş;5;1\n6;altı;6;1\n"
                + "7;televizyon 55\";7;1\n8;sekiz;8;1\n");

        assertThat(values(rows, "sku")).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(values(rows, "price")).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(values(rows, "name").get(1)).isEqualTo("\"Kapıyı çalmayın lütf");
        assertThat(values(rows, "name").get(6)).isEqualTo("televizyon 55\"");
        assertThat(rows.stream().flatMap(row -> problems(row).stream())).isEmpty();
        assertThat(rows.stream().flatMap(row -> row.notices().stream()))
                .containsExactly(
                        new RowNotice(CsvNotice.CSV_QUOTES_TAKEN_AS_WRITTEN, 3, "Ad", "\"Kapıyı çalmayın lütf"));
    }

    @Test
    void twoStrayQuotesInTheLastColumnSwallowNoRow() {
        List<CsvRow> rows = rows("SKU;Fiyat;Miktar;Ad\n1;1;1;bir\n2;2;1;\"Kapıyı çalmayın lütf\n3;3;1;üç\n4;4;1;dört\n"
                + "5;5;1;beş\n6;6;1;altı\n7;7;1;televizyon 55\"\n8;8;1;sekiz\n");

        assertThat(values(rows, "sku")).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(values(rows, "price")).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(rows.stream().flatMap(row -> problems(row).stream())).isEmpty();
        assertThat(rows.stream().flatMap(row -> row.notices().stream())).hasSize(1);
    }

    @Test
    void twoNeighboursWithStrayQuotesInTheLastColumnAreUndecidableAndHoldTheirRecordsOnly() {
        List<CsvGroup> groups =
                read("SKU;Fiyat;Miktar;Ad\nA1;1;1;bir\nA2;2;1;\"Boru 5\nA3;3;1;dirsek 5\"\nA4;4;1;dört\nA3;5;1;x\n");

        assertThat(groups.stream().map(CsvGroup::key)).containsExactly("A1", "A2", "A4", "A3");
        assertThat(groups.stream().filter(QuoteEvidenceTests::isBad).map(CsvGroup::key))
                .containsExactly("A2", "A3");
        assertThat(groups.get(3).rows().stream().map(CsvRow::line)).containsExactly(4, 6);
    }

    @Test
    void aRowWithinAFigureOrACodeIsNotSwallowed() {
        List<CsvGroup> groups = read("SKU;EAN;Fiyat;Miktar;Ad\nA1;1;1;1;bir\nA2;2;\"2;;\nA3;3;\";2;üç\nA3;4;1;1;x\n"
                + "A4;\"5;;;\nA5;\";7;1;beş\nA5;8;1;1;y\nA6;9;\"1\n\";1;altı\n");

        assertThat(groups.stream().map(CsvGroup::key)).containsExactly("A1", "A2", "A3", "A4", "A5", "A6");
        assertThat(groups.stream().filter(QuoteEvidenceTests::isBad).map(CsvGroup::key))
                .containsExactly("A2", "A3", "A4", "A5");
        assertThat(values(groups.get(5).rows(), "price")).containsExactly("1");
    }

    @Test
    void aBlankBehindAClosingQuoteSaysNothing() {
        List<CsvRow> rows = rows("\"SKU\" ;\"Ad\";\"Fiyat\"\n\"A\" ;\"bir; iki\"  ;1\nB;\"üç\"\t;2\n");

        assertThat(values(rows, "sku")).containsExactly("A", "B");
        assertThat(values(rows, "name")).containsExactly("bir; iki", "üç");
        assertThat(rows.stream().flatMap(row -> problems(row).stream())).isEmpty();
    }

    @Test
    void quotesThatOpenInAKeyJoinNoTwoRowsToOneKey() {
        List<CsvGroup> groups = read("SKU;Ad;Fiyat;Miktar\nA1;bir;1;1\n\"E1A;iki;2;1\nE1B\";üç;3;1\nA4;dört;4;1\n");

        assertThat(groups.stream().map(CsvGroup::key)).containsExactly("A1", "E1A", "E1B", "A4");
        assertThat(groups.stream().filter(QuoteEvidenceTests::isBad).map(CsvGroup::key))
                .containsExactly("E1A", "E1B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Q100\"021", "Q100021\"", "Q1\"00021", "\"Q100021", "Q10\"\"0021", "Q100021 \"", " \"Q100021\""})
    void aStrayQuoteInAKeyHoldsTheRecordOfTheBareKeyAndMakesNoOther(String key) {
        List<CsvGroup> groups =
                read(HEADER + "Q100020;x;1;1\nQ100021;bir;706,24;1\n" + key + ";iki;444,90;1\nQ100022;y;1;1\n");

        assertThat(groups.stream().map(CsvGroup::key)).containsExactly("Q100020", "Q100021", "Q100022");
        assertThat(groups.get(1).rows()).hasSize(2);
        assertThat(problems(groups.get(1).rows().get(1))).containsExactly(CsvReason.CSV_BAD_QUOTES);
        assertThat(isBad(groups.get(0)) || isBad(groups.get(2))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ATL-004-GRM-M\"", "ATL\"004", "\"ATL-004", "12\""})
    void aStrayQuoteInAnyOtherCodeHoldsItsRecordOnly(String code) {
        List<CsvRow> ids = rows("SKU;Ad;Id\nA;bir;X1\nB;\"iki; 2\";" + code + "\nC;üç;X3\n");
        List<CsvRow> barcodes = rows("SKU;EAN;Ad\nA;X1;bir\nB;" + code + ";\"iki; 2\"\nC;X3;üç\n");

        for (List<CsvRow> rows : List.of(ids, barcodes)) {
            assertThat(values(rows, "sku")).containsExactly("A", "B", "C");
            assertThat(problems(rows.get(0))).isEmpty();
            assertThat(problems(rows.get(1))).contains(CsvReason.CSV_BAD_QUOTES);
            assertThat(problems(rows.get(2))).isEmpty();
        }
        assertThat(values(ids, "name").get(1)).contains("iki");
    }

    @Test
    void aQuoteThatIsWrittenAsItShouldBeIsALetterOfACode() {
        List<CsvRow> rows = rows(
                "SKU;Ad;Id;EAN\n\"BORU-1/2\"\"\";x;\"A\"\"B\";\"X\"\"\"\n\"BORU\"\"\" ;\"y\";1;2\n=\"0012\";z;=\"0013\";=\"0014\"\n");

        assertThat(values(rows, "sku")).containsExactly("BORU-1/2\"", "BORU\"", "0012");
        assertThat(values(rows, "id")).containsExactly("A\"B", "1", "0013");
        assertThat(values(rows, "barcode")).containsExactly("X\"", "2", "0014");
        assertThat(rows.stream().flatMap(row -> problems(row).stream())).isEmpty();
    }

    @Test
    void aNameOfInchesBesideACodeIsWhatItWas() {
        List<CsvRow> rows = rows("SKU\tAd\tId\nLP12\tPlak 12\"\t7\nLP13\"\tPlak 13\"\t8\n");

        assertThat(values(rows, "sku")).containsExactly("LP12", "LP13");
        assertThat(values(rows, "name")).containsExactly("Plak 12\"", "Plak 13\"");
        assertThat(rows.stream().map(CsvFixture::problems))
                .containsExactly(List.of(), List.of(CsvReason.CSV_BAD_QUOTES));
    }

    @Test
    void aCodeWhoseQuoteClosesNowhereIsRefused() {
        List<CsvRow> rows = rows("SKU;Id;Fiyat;Miktar\n\"A1\";\"X1\";1;1\n\"A2\";\"X2;2;1\n\"A3\";\"X3\";3;1\n");

        assertThat(values(rows, "sku")).containsExactly("A1", "A2", "A3");
        assertThat(problems(rows.get(1))).contains(CsvReason.CSV_BAD_QUOTES);
        assertThat(rows.get(1).notices()).isEmpty();
        assertThat(problems(rows.get(2))).isEmpty();
    }

    @Test
    void aLoneQuoteCostsNoOtherRow() {
        List<CsvRow> one = rows(HEADER + "A;bir;1;1\nB;\";2;1\nC;üç;3;1\nD;dört;4;1\n");
        List<CsvRow> two = rows(HEADER + "A;bir;1;1\nB;\";2;1\nC;üç;3;1\nD;\";4;1\nE;beş;5;1\n");
        List<CsvRow> three = rows(HEADER + "A;bir;1;1\nB;\";2;1\nC;\";3;1\nD;\";4;1\nE;beş;5;1\n");

        assertThat(values(one, "sku")).containsExactly("A", "B", "C", "D");
        assertThat(values(two, "sku")).containsExactly("A", "B", "C", "D", "E");
        assertThat(values(two, "name")).containsExactly("bir", "\"", "üç", "\"", "beş");
        assertThat(values(three, "price")).containsExactly("1", "2", "3", "4", "5");
        assertThat(three.stream().flatMap(row -> problems(row).stream())).isEmpty();
        assertThat(three.stream().flatMap(row -> row.notices().stream())).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bir\niki\nüç",
                "bir; iki; üç\ndört; beş",
                "\n\nbir\n\n\niki\n",
                "5\"\" boru\nve \"\"dirsek\"\"; 3 adet",
                "<ul>\n<li>Pamuk; keten</li>\n<li>40 derece; ütü; ağartma yok</li>\n</ul>",
                "Ölçüler;En;Boy;Derinlik;Renk\nS;10;20;küçük;ak\nM;20;30;orta;kara",
                "bir\r\niki;1\r\n3;x;y;z",
                "\"\"",
                ";\n;"
            })
    void honestTextsOfSeveralLinesStayWhatTheyAre(String text) {
        List<CsvRow> rows = rows(HEADER + "A-1;önce;1;1\nA-2;önce;2;1\nA-3;\"" + text + "\";3;1\nA-4;sonra;4;1\n");
        List<CsvRow> last = rows("SKU;Fiyat;Miktar;Ad\nA-1;1;1;önce\nA-2;2;1;\"" + text + "\"\nA-3;3;1;sonra\n");

        assertThat(values(rows, "sku")).containsExactly("A-1", "A-2", "A-3", "A-4");
        assertThat(values(rows, "name").get(2)).isEqualTo(CellText.stripped(text.replace("\"\"", "\"")));
        assertThat(values(last, "sku")).containsExactly("A-1", "A-2", "A-3");
        assertThat(rows.stream().flatMap(row -> row.notices().stream())).isEmpty();
        assertThat(rows.stream().flatMap(row -> problems(row).stream())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not:\nA-9;x;9;1\nteşekkürler",
                "A-9;x;9;1\nA-8;y;8;1\nteşekkürler\nbir\niki",
                "Not:\nA-1;önce;1;1\n"
            })
    void textWithALineThatIsARowOfTheFileHoldsItsRecord(String text) {
        List<CsvGroup> groups = read(HEADER + "A-1;önce;1;1\nA-3;\"" + text + "\";3;1\nA-4;sonra;4;1\nA-5;sonra;5;1\n");

        assertThat(groups.stream().filter(group -> !isBad(group)).map(CsvGroup::key))
                .contains("A-4", "A-5")
                .isSubsetOf("A-1", "A-4", "A-5");
        assertThat(groups.stream().filter(QuoteEvidenceTests::isBad).map(CsvGroup::key))
                .contains("A-3");
        assertThat(linesOf(groups)).contains(2, 3, 4);
    }

    @Test
    void whatCannotBeReadTwoWaysIsReadLineByLine() {
        List<CsvRow> rows = rows(HEADER
                + "1;\"Boru 5;10;5\"\n2;\"a\" ve \"b\";2;1\n3;\"üç;3;1\n4;5\" ekran;4;1\n5;\"6\";5;1\n6;\"son;6;1");

        assertThat(values(rows, "sku")).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(values(rows, "name"))
                .containsExactly("\"Boru 5", "\"a\" ve \"b\"", "\"üç", "5\" ekran", "6", "\"son");
        assertThat(values(rows, "price")).containsExactly("10", "2", "3", "4", "5", "6");
        assertThat(rows.stream().map(row -> row.notices().size())).containsExactly(1, 1, 1, 0, 0, 1);
    }

    @Test
    void aProgramThatPutsAllCellsInQuotesAndDoublesNoneIsUnderstood() {
        List<CsvRow> rows = rows("\"SKU\";\"Ad\";\"Fiyat\"\n\"1\";\"Boru 5\" siyah\";\"10\"\n\"2\";\"iyi\";\"20\"\n");

        assertThat(values(rows, "sku")).containsExactly("1", "2");
        assertThat(values(rows, "name")).containsExactly("Boru 5\" siyah", "iyi");
        assertThat(values(rows, "price")).containsExactly("10", "20");
    }

    @Test
    void aQuoteInTheKeyHoldsTheRecordThatTheRowBelongsTo() {
        List<CsvGroup> groups = read(HEADER + "1;bir;1;1\n\"2;iki;2;1\n2;iki;3;1\n3;üç;3;1\n");

        assertThat(groups.stream().map(CsvGroup::key)).containsExactly("1", "2", "3");
        assertThat(groups.stream().filter(QuoteEvidenceTests::isBad).map(CsvGroup::key))
                .containsExactly("2");
        assertThat(groups.get(1).rows()).hasSize(2);
    }

    @Test
    void textThatIsCutOffAtTheEndOfTheFileIsNoWholeText() {
        List<CsvRow> rows = rows("SKU;Fiyat;Miktar;Ad\n1;1;1;bir\n2;2;1;\"Merhaba\nlütfen kapıyı");

        assertThat(problems(rows.get(0))).isEmpty();
        assertThat(problems(rows.get(1))).containsExactly(CsvReason.CSV_BAD_QUOTES);
        assertThat(rows.get(1).lastLine()).isEqualTo(4);
        assertThat(rows).hasSize(2);
    }

    @Test
    void aStrayQuoteWhosePartnerIsFarAwayCostsNothing() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 1; row <= 5000; row++) {
            String name = row == 2 ? "\"açık" : row == 4500 ? "kapalı\"" : "ad " + row;
            text.append(row).append(';').append(name).append(";1;1\n");
        }

        List<CsvRow> rows = rows(text.toString());

        assertThat(rows).hasSize(5000);
        assertThat(rows.stream().flatMap(row -> problems(row).stream())).isEmpty();
        assertThat(rows.stream().flatMap(row -> row.notices().stream())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%d;\"açık;1;1\n",
                "%d;5\";x;\"abc\n",
                "%d;5\";\"x\n",
                "x;\"%d\n",
                "\"\n",
                "%d;a;\"\n\n",
                "%d;\"a;1;1\nb\n",
                "%d;\"\"\"\n",
                "%d;a;\"1;1\nc;d;2;2\nbbb\n"
            })
    void filesFullOfStrayQuotesAreReadInLinearTime(String line) throws Throwable {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 1; row <= 40_000; row++) {
            text.append(line.formatted(row));
        }
        Path file = Files.writeString(folder.resolve("stray.csv"), text);

        LargeFilesTests.takesSeconds(() -> {
            try (RawRows rows =
                    DialectFinder.of(file, "stray.csv", CsvFixture.profile("")).rows(file)) {
                int last = 1;
                for (RawRow row = rows.next(); row != null; row = rows.next()) {
                    Assertions.assertTrue(row.line() > last);
                    last = row.lastLine();
                }
            }
        });
    }

    @Test
    void aRestartAnywhereDecidesTheSame() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.csv"),
                HEADER
                        + "1;\"a;1;1\n2;b;2;1\n3;c\";3;1\n4;\"x\ny\";4;1\n5;\"Not:\n6;k;6;1\nson\";5;1\n6;z;6;1\n7;\";7;1\n");
        List<String> all = shown(file, 0);

        assertThat(all).hasSize(7);
        for (int skipped = 0; skipped <= all.size(); skipped++) {
            assertThat(shown(file, skipped)).isEqualTo(all.subList(skipped, all.size()));
        }
    }

    @Test
    void aCellOfThreeMillionLettersInManyLinesIsRead() {
        String html = ("<p>" + "ş".repeat(50) + "; 5\"\" ekran</p>\r\n")
                .repeat(45_000)
                .strip();

        List<CsvRow> rows = rows(HEADER + "A;x;1;1\nB;\"" + html + "\";2;1\nC;y;3;1\n");

        assertThat(values(rows, "sku")).containsExactly("A", "B", "C");
        assertThat(values(rows, "name").get(1)).isEqualTo(html.replace("\"\"", "\""));
    }

    @Test
    void theRestOfATextThatLooksLikeARowIsNoRecordOfItsOwn() {
        String rest = "lütfen; teşekkürler \"aç\"ık;5;1\n";

        List<CsvGroup> capitals = read(HEADER + "KALEM;x;1;1\nBORU;\"Boru 5\n" + rest + "MASA;y;2;1\n");
        List<CsvGroup> words = read(HEADER + "kalem;x;1;1\nboru;\"Boru 5\n" + rest + "masa;y;2;1\n");

        for (List<CsvGroup> groups : List.of(capitals, words)) {
            assertThat(groups.stream().filter(group -> !isBad(group)).map(group -> group.key()
                            .toLowerCase(Locale.ROOT)))
                    .containsExactly("kalem", "masa");
            assertThat(linesOf(groups)).containsExactlyInAnyOrder(2, 3, 4, 5);
        }
    }

    @Test
    void aRowWhoseKeyIsACodeIsReadThoughTheQuoteOfATornOneEndsInIt() {
        List<CsvGroup> groups = read(HEADER + "A1;x;1;1\nA2;\"Boru 5\nA3;\"aç\"ık;5;1\nA4;y;2;1\n");

        assertThat(groups.stream().filter(group -> !isBad(group)).map(CsvGroup::key))
                .containsExactly("A1", "A3", "A4");
    }

    @Test
    void aTextOfTwoLinesIsReadThoughTheCellsBehindItWouldBeARowsByChance(@TempDir Path folder) throws IOException {
        String cells = ",0.5,,%s,\"Giyim > Kadın, Yeni\",\"https://a.example/1.jpg, https://a.example/2.jpg\",%s\n";
        String file =
                """
                ID,Type,SKU,Name,Published,Short description,Description,Weight (kg),Sale price,Regular price,Categories,\
                Images,Parent,Attribute 1 name,Attribute 1 value(s),"GTIN, UPC, EAN, or ISBN"
                """
                        + "706,variable,woo-6,Kapı,1,x,y" + cells.formatted("", "woo-5,,,")
                        + "760,variation,woo-6-0,\"Kapıyı çalmayın\nlütfen; teşekkürler\",1,\"Şişe, iğne; ıhlamur\",a=b|c"
                        + cells.formatted("74619.85", "woo-6,Beden,Beden 0,8690525345605");

        List<ReadRecord> read =
                FuzzKind.STOCK_CARDS.reader().read(Files.writeString(folder.resolve("a.csv"), file), "woocommerce");

        assertThat(read.stream()
                        .flatMap(record -> record.group().rows().stream())
                        .map(row -> row.values().get(3)))
                .containsExactly("Kapı", "Kapıyı çalmayın\nlütfen; teşekkürler");
    }

    private static boolean isBad(CsvGroup group) {
        return group.rows().stream().anyMatch(row -> problems(row).contains(CsvReason.CSV_BAD_QUOTES));
    }

    private static List<Integer> linesOf(List<CsvGroup> groups) {
        List<Integer> lines = new ArrayList<>();
        groups.stream().flatMap(group -> group.rows().stream()).forEach(row -> {
            for (int line = row.line(); line <= row.lastLine(); line++) {
                lines.add(line);
            }
        });
        return lines;
    }

    private static List<CsvGroup> read(String content) {
        return CsvFixture.read(content.getBytes(StandardCharsets.UTF_8), CsvFixture.profile(""));
    }

    private static List<String> shown(Path file, long skipped) throws IOException {
        List<String> shown = new ArrayList<>();
        try (CsvGroupReader reader = CsvGroupReader.open(file, "a.csv", CsvFixture.profile(""), skipped)) {
            for (CsvGroup group = reader.next(); group != null; group = reader.next()) {
                shown.add(group.key() + isBad(group) + linesOf(List.of(group)));
            }
        }
        return shown;
    }
}
