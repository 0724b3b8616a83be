package dev.kopru.csv;

import static dev.kopru.csv.CsvFixture.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A row that cannot be split holds the records that it may belong to, and no others. */
class TornRowsTests {

    private static final String KEY_LAST = "Ad;Fiyat;SKU\n";

    @Test
    void aRecordWhoseKeyStandsInARowThatCannotBeSplitIsNotReadWithoutIt() {
        List<CsvGroup> groups = read(KEY_LAST + "bir;1;A1\nbir;2;A1\n\"iki\"x;\"3;4\";A1\niki;4;A2\nüç;5;A3\n");

        assertThat(keysOf(groups, false)).containsExactly("A2", "A3");
        assertThat(problemsOf(groups, "A1"))
                .containsExactly(new RowProblem(CsvReason.CSV_MAY_BE_TORN, 4, "SKU", "A1", ""));
    }

    @Test
    void aRecordIsHeldWhereverItsRowsAreAndWhateverStandsBetween() {
        List<CsvGroup> groups = read(KEY_LAST + "\"iki\"x;\"3;4\"; A1 \nüç;5;A3\nbir;1;A1\ndört;5;A4\n");

        assertThat(keysOf(groups, false)).containsExactly("A3", "A4");
        assertThat(problemsOf(groups, "A1"))
                .containsExactly(new RowProblem(CsvReason.CSV_MAY_BE_TORN, 2, "SKU", "A1", ""));
    }

    @Test
    void aRowWithACellTooManyOrTooFewMayBelongToTheRecordBesideItsKey() {
        List<CsvGroup> groups = read(KEY_LAST + "bir;1;A1\nbir;;2;A1\niki;4;A2\n;A2\nüç;5;A3\n");

        assertThat(keysOf(groups, false)).containsExactly("A3");
        assertThat(problemsOf(groups, "A1")).extracting(RowProblem::line).containsExactly(3);
        assertThat(problemsOf(groups, "A2")).extracting(RowProblem::line).containsExactly(5);
    }

    @Test
    void aRowWhoseKeyIsThatOfTheRowBeforeItHoldsNoOtherRecord() {
        List<CsvGroup> groups = read("SKU;Ad;Fiyat\nA1;bir;1\nA1;\"A2\"x\nA2;iki;4\n");

        assertThat(keysOf(groups, false)).containsExactly("A2");
    }

    @Test
    void aRowWhoseKeyStandsBeforeTheFirstQuoteHoldsNoOtherRecord() {
        List<CsvGroup> groups = read("SKU;Ad;Fiyat\n1;bir;2\n2;\"1\"x\n");

        assertThat(keysOf(groups, false)).containsExactly("1");
    }

    @Test
    void aCellTooManyHoldsTheRecordOfItsRowAndNoneWhoseKeyIsAFigureOfIt() {
        List<CsvGroup> groups = read("SKU;Ad;Fiyat\n1;bir;2\n2;iki;;1\n3;üç;3\n4;dört;1\n");

        assertThat(keysOf(groups, false)).containsExactly("1", "3", "4");
    }

    @Test
    void twoRowsInOneLineMayBelongToBothRecords() {
        List<CsvGroup> groups = read("SKU;Ad;Fiyat\nA1;bir;1\nA1;bir;2\nA2;iki;4\nA3;üç;5;A4;dört;6\nA4;dört;7\n");

        assertThat(keysOf(groups, false)).containsExactly("A1", "A2");
        assertThat(problemsOf(groups, "A4"))
                .containsExactly(new RowProblem(CsvReason.CSV_MAY_BE_TORN, 5, "SKU", "A4", ""));
    }

    @Test
    void aRowWithAnotherDelimiterMayBelongToTheRecordThatItNames() {
        List<CsvGroup> groups = read("SKU;Ad;Fiyat\nA1;bir;1\nA1,iki,2\n\"A2\"\t\"iki\"\t\"2\"\nA2;iki;2\nA3;üç;3\n");

        assertThat(keysOf(groups, false)).containsExactly("A3");
    }

    @Test
    void aKeyThatLostItsDelimiterOrGotOneWithinIsStillThatOfTheRowsBesideIt() {
        List<CsvGroup> groups = read(
                "SKU;Ad;Fiyat\nA1;bir;1\nA1iki;2\nA2;iki;2\n\"A3\"\"üç\";3\nA3;üç;3\nA;4;dört;4\nA4;dört;4\nA5;beş;5\n");

        assertThat(keysOf(groups, false)).containsExactly("A2", "A5");
        assertThat(problemsOf(groups, "A1")).extracting(RowProblem::line).containsExactly(3);
        assertThat(problemsOf(groups, "A3")).extracting(RowProblem::line).containsExactly(5);
        assertThat(problemsOf(groups, "A4")).extracting(RowProblem::line).containsExactly(7);
    }

    @Test
    void aKeyThatWasSwappedWithAnotherCellIsThatOfTheRowsBesideIt() {
        List<CsvGroup> groups =
                read("SKU;Ad;Fiyat\n099;a;1\n100;b;1\n101;bir;1\n101;bir;2\nkırmızı kazak;101;3\n102;iki;1\n"
                        + "yeşil kazak;103;3\n103;üç;2\n104;101;3\n105;dört;4\n");

        assertThat(problemsOf(groups, "101")).extracting(RowProblem::line).containsExactly(6);
        assertThat(problemsOf(groups, "103")).extracting(RowProblem::line).containsExactly(8);
        assertThat(keysOf(groups, false)).contains("102", "104", "105");
    }

    @Test
    void aDateInThePlaceOfTheKeyHoldsTheRecordWhoseKeyStandsInThePlaceOfTheDate() {
        List<CsvGroup> groups =
                read("SKU;Ad;Tarih\n120.01;bir;01.02.2025\n03.04.2025;iki;120.01\n120.02;üç;05.06.2025\n");

        assertThat(problemsOf(groups, "120.01")).extracting(RowProblem::line).containsExactly(3);
        assertThat(keysOf(groups, false)).containsExactly("120.02");
    }

    @Test
    void aKeyInThePlaceOfAFigureHoldsItsRecord() {
        List<CsvGroup> groups = read("SKU;Ad;Fiyat\nS-106;bir;38,44\n74,69;bir;S-106\nS-107;iki;24\n");

        assertThat(problemsOf(groups, "S-106")).extracting(RowProblem::line).containsExactly(3);
        assertThat(keysOf(groups, false)).contains("S-107").doesNotContain("S-106");
    }

    @Test
    void aRowWithAnEmptyCellTooManyHoldsTheRecordThatItNames() {
        List<CsvGroup> groups = read("Ad;Id;SKU;Fiyat\nbir;1;A1;1\niki;2;A2;1\nbir;1;2;A1;\nüç;3;A3;3\n");

        assertThat(keysOf(groups, false)).containsExactly("A2", "A3");
        assertThat(problemsOf(groups, "A1")).extracting(RowProblem::line).containsExactly(4);
    }

    @Test
    void theRowThatStandsForATornOneIsNoRowOfTheFile() throws IOException {
        List<CsvGroup> groups = read(KEY_LAST + "bir;1;A1\n\"iki\"x;\"3;4\";A1\n");

        assertThat(groups.get(0).rows()).hasSize(2);
        assertThat(groups.get(0).rows().get(1).values()).containsExactly("", "", "A1");
        assertThat(groups.get(0).key()).isEqualTo("A1");
        assertThat(rowsRead(KEY_LAST + "bir;1;A1\n\"iki\"x;\"3;4\";A1\n")).isEqualTo(2);
    }

    private static long rowsRead(String content) throws IOException {
        Path file = Files.createTempFile("torn", ".csv");
        Files.writeString(file, content);
        try (CsvGroupReader reader = CsvGroupReader.open(file, "torn.csv", profile(""), 0)) {
            while (reader.next() != null) {
                // All are read.
            }
            return reader.rowsRead();
        } finally {
            Files.delete(file);
        }
    }

    private static List<CsvGroup> read(String content) {
        return CsvFixture.read(content.getBytes(StandardCharsets.UTF_8), profile(""));
    }

    private static List<String> keysOf(List<CsvGroup> groups, boolean bad) {
        return groups.stream()
                .filter(group -> bad
                        == group.rows().stream().anyMatch(row -> !row.problems().isEmpty()))
                .map(CsvGroup::key)
                .toList();
    }

    private static List<RowProblem> problemsOf(List<CsvGroup> groups, String key) {
        return groups.stream()
                .filter(group -> group.key().equals(key))
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.problems().stream())
                .toList();
    }
}
