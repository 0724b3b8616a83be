package dev.kopru.csv.torn;

import static dev.kopru.csv.CsvFixture.profile;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.CsvFixture;
import dev.kopru.csv.CsvGroupReader;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.row.CsvGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** Its first line is read as text then, and what is behind the line break as a row that says whose it is. */
    @Test
    void twoQuotedRowsInOneLineOfALongTextMayBelongToBothRecords() {
        String text = ";\"7\";\"Kapıyı çalmayın\nlütfen; teşekkürler\";";
        String other = ";\"8\";\"Bir\n\n\"\"iki\"\"\nüç\";";
        List<CsvGroup> groups = read("\"SKU\";\"Id\";\"Ad\";\"Fiyat\"\n\"A1\"" + text + "\"1\"\n\"A1\"" + text
                + "\"2\"\"A2\"" + other + "\"3\"\n\"A2\"" + other + "\"4\"\n\"A3\";\"9\";\"z\";\"5\"\n");

        assertThat(keysOf(groups, false)).containsExactly("A3");
    }

    @Test
    void aRowThatLostItsEndWithTheBeginningOfTheOneBelowHoldsBoth() {
        List<CsvGroup> groups = read("SKU;Ad;Fiyat;Miktar\nA1;bir;1;1\nA1;A2;iki;2;1\nA2;iki;3;1\nA3;A1;3;1\n"
                + "A4;dört;1;1\nA4;dört;A5;beş;1;1\nA5;beş;2;1\nA6;A5;1;1\n");

        assertThat(problemsOf(groups, "A2")).extracting(RowProblem::line).containsExactly(3);
        assertThat(problemsOf(groups, "A5")).extracting(RowProblem::line).containsExactly(7);
        assertThat(keysOf(groups, false)).containsExactly("A3", "A6");
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
    void aKeyThatWasSwappedInTheFirstRowIsFoundOnceKeysAreKnown() {
        List<CsvGroup> groups =
                read("SKU;Ad;Fiyat\nTRY;120.01;1\n120.01;TRY;2\n120.02;TRY;3\n120.03;TRY;4\n120.04;TRY;5\n");

        assertThat(problemsOf(groups, "120.01")).extracting(RowProblem::line).containsExactly(2);
        assertThat(keysOf(groups, false)).contains("120.02", "120.03", "120.04");
    }

    @Test
    void aRowBetweenTwoOfARecordThatNamesItInAnotherCellIsItsOwn() {
        List<CsvGroup> groups = read("SKU;Id;Fiyat\nS-1;90300;1\n90301;S-1;2\nS-1;90302;3\nS-2;90303;4\n");

        assertThat(problemsOf(groups, "S-1")).extracting(RowProblem::line).containsExactly(3);
        assertThat(keysOf(groups, false)).contains("S-2").doesNotContain("S-1");
    }

    @Test
    void aKeyThatStandsForABarcodeIsThatOfTheRowsBesideIt() {
        List<CsvGroup> groups =
                read("SKU;EAN;Fiyat\nwoo-6;8690525345605;1\n8690525345612;woo-6;2\nwoo-7;8690525345070;4\n");

        assertThat(problemsOf(groups, "woo-6")).extracting(RowProblem::line).containsExactly(3);
        assertThat(keysOf(groups, false)).contains("woo-7").doesNotContain("woo-6");
    }

    @Test
    void aTextWithoutTheSignsThatAllKeysHaveIsNoKey() {
        List<CsvGroup> groups = read("SKU;Id;Fiyat\n120.01;1;1\n120.02;2;2\n120.03;3;3\n120.04;4;4\n90305;120.04;5\n"
                + "120.05;6;6\n120.06;120.05;6\n");

        assertThat(problemsOf(groups, "120.04")).extracting(RowProblem::line).containsExactly(6);
        assertThat(keysOf(groups, false)).contains("120.03", "120.05", "120.06");
    }

    @Test
    void aKeyWithALetterThatIsLostIsThatOfTheRecordWithTheOthers() {
        byte[] file = "SKU;Ad;Fiyat\nŞAL-1;x;1\nŞAL-1;y;2\nŞAL-2;z;3\nSAL-9;z;3\n".getBytes(StandardCharsets.UTF_8);
        file[23 + 1] = (byte) 0xFE;

        List<CsvGroup> groups = CsvFixture.read(file, profile(""));

        assertThat(keysOf(groups, false)).containsExactly("ŞAL-2", "SAL-9");
        assertThat(problemsOf(groups, "ŞAL-1")).extracting(RowProblem::code).containsExactly(CsvReason.CSV_MAY_BE_TORN);
    }

    @Test
    void aRowBetweenTwoOfARecordWhoseKeyIsOneSignOffIsHeldWithIt() {
        String rows = IntStream.range(1000, 1012)
                .mapToObj(order -> order + ";x;1\n" + order + ";y;2\n" + order + ";z;3\n")
                .collect(Collectors.joining());

        List<CsvGroup> groups = read("SKU;Ad;Fiyat\n" + rows.replace("1005;y", "10Q5;y"));
        List<CsvGroup> flipped = read("SKU;Ad;Fiyat\n" + rows.replace("1005;y", "1085;y"));
        List<CsvGroup> scattered = read("SKU;Ad;Fiyat\n" + rows + "1000;u;1\n1001;u;1\n1000;v;1\n");

        assertThat(keysOf(groups, true)).containsExactly("10Q5", "1005");
        assertThat(problemsOf(groups, "1005")).extracting(RowProblem::line).containsExactly(18);
        assertThat(keysOf(flipped, true)).containsExactly("1085", "1005");
        assertThat(keysOf(scattered, true)).isEmpty();
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
    void aKeyThatLostItsDelimiterIsThatOfARecordWhoseRowsLieScattered() {
        for (String glued : List.of("A11iki;2", "A11 iki;2", "A11 ;iki")) {
            List<CsvGroup> groups = read(
                    "SKU;Ad;Fiyat\nA11;bir;1\nB22;x;1\nC33;y;1\nB22;z;2\n" + glued + "\nC33;u;3\nA11;üç;3\nD44;v;3\n");

            assertThat(keysOf(groups, false)).containsExactly("B22", "C33", "D44");
            assertThat(problemsOf(groups, "A11")).extracting(RowProblem::line).containsExactly(6);
        }
    }

    @Test
    void aLostLineBreakBehindAFullLastCellHoldsTheRecordOfTheSecondRow() {
        List<CsvGroup> groups =
                read("SKU;Fiyat;Ad\nRH1;1;Kingdom\nRH2;2;KingdomRH3;3;Kingdom\nRH3;4;Kingdom\nRH4;5;Kingdom\n");

        assertThat(keysOf(groups, false)).containsExactly("RH1", "RH4");
        assertThat(problemsOf(groups, "RH3"))
                .containsExactly(new RowProblem(CsvReason.CSV_MAY_BE_TORN, 3, "SKU", "RH3", ""));
        assertThat(problemsOf(groups, "RH2").get(0).code()).isEqualTo(CsvReason.CSV_ROWS_JOINED);
    }

    @Test
    void aLostLineBreakBeforeAKeyWhoseRowGoesOnBelowHoldsItsRecord() {
        List<CsvGroup> groups = read("SKU;Fiyat;Ad\n\"A1-K\";\"1\";\"x\"\n\"A2-K\";\"1\";\"evet\" \"A3-K\";\"Bir\n"
                + "iki\";\"y\"\n\"A3-K\";\"2\";\"z\"\n\"A4-K\";\"3\";\"w\"\n");

        assertThat(keysOf(groups, false)).containsExactly("A1-K", "A4-K");
        assertThat(problemsOf(groups, "A3-K")).extracting(RowProblem::line).containsExactly(3);
    }

    @Test
    void twoRowsInOneLineAreToldFromACellTooMany() {
        assertThat(problemsOf(read("SKU;Ad;Fiyat\nA1;bir;1\nA2;iki;2;x;y\nA3;üç;3\n"), "A2")
                        .get(0)
                        .code())
                .isEqualTo(CsvReason.CSV_TOO_MANY_CELLS);
        assertThat(problemsOf(read("SKU;Ad;Fiyat\nA1;bir;1\nA2;iki;2;A4;y;3\nA3;üç;3\n"), "A2")
                        .get(0)
                        .code())
                .isEqualTo(CsvReason.CSV_ROWS_JOINED);
    }

    @Test
    void aLineBreakWithinAKeyMakesNoRecordOfItsSecondHalf() {
        List<CsvGroup> groups =
                read("SKU;Fiyat;Ad\n536365;1;UK\n536366;2;UK\n5363\n66;3;UK\n536367;4;UK\n536368;4;UK\n");

        assertThat(keysOf(groups, false)).containsExactly("536365", "536367", "536368");
        assertThat(problemsOf(groups, "66")).extracting(RowProblem::line).containsExactly(4);
        assertThat(problemsOf(groups, "536366")).extracting(RowProblem::line).containsExactly(4);
        assertThat(keysOf(read("SKU;Fiyat;Ad\n536364;1;UK\n536365;1;UK\n5363\n66;3;UK\n536367;4;UK\n"), false))
                .containsExactly("536364", "536367");
    }

    @Test
    void aLineBreakWithinALastCellHoldsTheRecordThatItEnds() {
        List<CsvGroup> groups =
                read("SKU;Fiyat;Ad\n536364;1;United Kingdom\n536365;1;United Ki\nngdom\n536366;2;United Kingdom\n");

        assertThat(keysOf(groups, false)).containsExactly("536364", "536366");
        assertThat(problemsOf(groups, "536365")).extracting(RowProblem::line).containsExactly(4);
    }

    @Test
    void aLineOfTextBelowRowsThatEndAlikeHoldsNone() {
        List<CsvGroup> groups = read("SKU;Fiyat;Ad\n536364;1;UK\n536365;1;UK\n(2 rows affected)\n");

        assertThat(keysOf(groups, false)).containsExactly("536364", "536365");
    }

    @Test
    void aFileThatIsCutOffWithinAKeyHoldsTheRecordOfTheRowsAboveIt() {
        assertThat(keysOf(read("SKU;Fiyat;Ad\n536364;1;UK\n536365;1;UK\n5363"), false))
                .containsExactly("536364");
    }

    @Test
    void aTextThatNamesManyKeysHoldsNoneOfThem() {
        StringBuilder file = new StringBuilder("SKU;Ad;Fiyat\n");
        for (int order = 1001; order < 1200; order++) {
            file.append(order).append(";x;1\n");
        }
        String many = IntStream.range(1001, 1200).mapToObj(String::valueOf).collect(Collectors.joining(", "));

        List<CsvGroup> groups = read(file + "1300;Bkz. " + many + "\n1300;y;2\n");
        List<CsvGroup> withoutKey = read(file + ";Bkz. " + many + ";1\n1300;y;2\n");

        assertThat(keysOf(groups, false)).hasSize(199).doesNotContain("1300");
        assertThat(keysOf(withoutKey, false)).hasSizeGreaterThan(197);
    }

    @Test
    void aRowWithoutAKeyHoldsTheRecordsBesideItWhereRecordsHaveSeveralRows() {
        List<CsvGroup> several = read("SKU;Ad;Fiyat\nA1;bir;1\n;iki;2\nA1;üç;3\nA2;x;1\nA3;y;1\n");
        List<CsvGroup> scattered = read("SKU;Ad;Fiyat\nA4;x;1\nA1;bir;1\n;iki;2\nA2;x;1\nA3;y;1\nA4;y;1\n");
        List<CsvGroup> single = read("SKU;Ad;Fiyat\nA1;bir;1\n;iki;2\nA2;x;1\nA3;y;1\n");

        assertThat(keysOf(several, false)).containsExactly("A2", "A3");
        assertThat(problemsOf(several, "A1")).extracting(RowProblem::line).containsExactly(3);
        assertThat(keysOf(scattered, true)).containsExactlyInAnyOrder("", "A1", "A2");
        assertThat(keysOf(single, false)).containsExactly("A1", "A2", "A3");
    }

    @Test
    void aKeyThatLostItsDelimiterIsFoundWhereShortRowsAreHonest() {
        List<CsvGroup> groups = CsvFixture.read(
                "SKU;Ad;Fiyat\nA1;bir;1\nA2;x\nA3;y\nA4;bir;1\nA4iki kazak;2\nA5;z;2\nA51;w\n"
                        .getBytes(StandardCharsets.UTF_8),
                profile("missing-cells: accept\n"));

        assertThat(keysOf(groups, false)).containsExactly("A1", "A2", "A3", "A5", "A51");
        assertThat(problemsOf(groups, "A4")).extracting(RowProblem::line).containsExactly(6);
        assertThat(problemsOf(groups, "A4iki kazak"))
                .extracting(RowProblem::line)
                .containsExactly(6);
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
