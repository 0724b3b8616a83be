package dev.kopru.csv.torn;

import static dev.kopru.csv.CsvFixture.problems;
import static dev.kopru.csv.CsvFixture.profile;
import static dev.kopru.csv.CsvFixture.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kopru.csv.CsvFixture;
import dev.kopru.csv.CsvGroupReader;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.profile.CsvKind;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.profile.ProfileReader;
import dev.kopru.csv.row.CsvRow;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that was put behind itself counts once or not at all; like rows that belong there count as often as they stand there. */
class RepeatedRowsTests {

    private static final String HEADER = "SKU;Ad;Fiyat\n";
    private static final String ROWS = "A1;x;1\nA1;y;2\nA2;z;3\nA3;u;4\n";

    @Test
    void aFileBehindItselfWithoutItsHeaderIsRefusedWithItsLines() {
        assertRefused(HEADER + ROWS + ROWS, "4 of the file's 8 rows (between lines 6 and 9)");
        assertRefused(HEADER + ROWS + ROWS + ROWS, "8 of the file's 12 rows (between lines 6 and 13)");
    }

    @Test
    void aFileBehindItselfWithItsHeaderIsRefusedOnceAndNotRowByRow() {
        assertRefused(HEADER + ROWS + HEADER + ROWS, "4 of the file's 9 rows (between lines 7 and 10)");
        assertRefused(HEADER + "A1;x;1\nA2;y;2\n" + HEADER + "A1;x;1\nA2;y;2\n", "2 of the file's 5 rows");
    }

    @Test
    void aFileOfOneRecordBehindItselfIsRefused() {
        assertRefused(HEADER + "A1;x;1\nA1;y;2\nA1;x;1\nA1;y;2\n", "2 of the file's 4 rows");
        assertRefused(HEADER + "A1;x;1\nA1;y;2\nA1;x;1\nA1;y;2\nA1;x;1\nA1;y;2\n", "4 of the file's 6 rows");
    }

    @Test
    void aFileOfScatteredRowsBehindItselfIsRefused() {
        String scattered = IntStream.range(0, 60)
                .mapToObj(i -> "A" + i % 7 + ";x" + i / 3 + ";" + i % 5 + "\n")
                .collect(Collectors.joining());

        assertThat(rows(HEADER + scattered)).hasSize(60).allSatisfy(row -> assertThat(problems(row))
                .isEmpty());
        assertRefused(HEADER + scattered + scattered, "60 of the file's 120 rows");
    }

    /** Whoever puts a file behind itself often does so in a spreadsheet, which writes one of the two anew. */
    @Test
    void aFileBehindItselfAsASpreadsheetWroteItAnewIsRefused() {
        String header = "SKU;Ad;Fiyat;KDV Oranı;Tarih\n";
        String rows = "A1;Kazak;11,00;0,50;01.02.2026\nA2;Kitap;1.250,50;20;02.02.2026\nA3;Şal;0,10;-1,0;03.02.2026\n";

        for (String again : List.of(
                "A1;Kazak;11;0,5;01.02.2026\nA2;Kitap;1250,5;20,0;02.02.2026\nA3;Şal;0,1;-1;03.02.2026\n",
                "A1;Kazak;11,0;0,500;01.02.2026\nA2;Kitap;1250,50;20;02.02.2026\nA3;Şal;0,10;-1,00;03.02.2026\n",
                "A1;KAZAK;11,00;0,50;01.02.2026\nA2;kitap;1.250,50;20;02.02.2026\nA3;şal;0,10;-1,0;03.02.2026\n")) {
            assertRefused(header + rows + again, "3 of the file's 6 rows (between lines 5 and 7)");
        }
    }

    /** In each of these a spreadsheet has changed what it took for a figure, a date or a truth value. */
    @Test
    void aTextOrCodeThatASpreadsheetWroteAnewMakesNoOtherRow() {
        String header = "SKU;Id;Ad;Fiyat\n";
        String rows = "A1;%1$s;%2$s;11,00\nA2;%1$s;%2$s;1.250,50\nA3;%1$s;%2$s;0,10\n";

        for (List<String> texts : List.of(
                List.of("0001", "x", "1", "x"),
                List.of("F", "0012", "F", "12"),
                List.of("F", "12,50", "F", "12,5"),
                List.of("F", "1.250", "F", "1250"),
                List.of("F", "01.02.2026", "F", "1.02.2026"),
                List.of("F", "1/2", "F", "01.Şub"),
                List.of("F", "10%", "F", "10,00%"),
                List.of("F", "TRUE", "F", "DOĞRU"),
                List.of("F", "Çıkış İzmir", "F", "ÇIKIŞ İZMİR"))) {
            String again = rows.formatted(texts.get(2), texts.get(3));
            assertRefused(
                    header + rows.formatted(texts.get(0), texts.get(1)) + again,
                    "3 of the file's 6 rows (between lines 5 and 7)");
        }
    }

    @Test
    void rowsOfOneRecordThatDifferInOneTextAreOthers() {
        String header = "SKU;Id;Ad;Fiyat\n";
        String rows = "A1;0001;x;5\nA1;0002;x;5\nA1;0010;x;5\nA2;0001;1/3;5\nA2;0001;2/3;5\nA2;0001;3/3;5\n"
                + "A3;F-1;1.5;5\nA3;F-1;1.50;5\nA3;F-01;1.5;5\nA1;1001;x;5\nA2;100;1/3;5\nA3;F-1;15;5\n";

        assertThat(rows(header + rows)).hasSize(12).allSatisfy(row -> assertThat(problems(row))
                .isEmpty());
    }

    @Test
    void aFileBehindItselfWithoutTheZerosOfItsKeysIsRefused() {
        String rows = "00101;x;1\n00102;y;0\n00103;z;3\n";
        String others = "B1;u;4\nB2;u;4\nB3;u;4\n";
        String again = rows.replace("00", "");

        assertRefused(HEADER + rows + again, "3 of the file's 6 rows");
        assertRefused(HEADER + rows + HEADER + again, "3 of the file's 7 rows");
        assertThat(rows(HEADER + others + rows + again)).hasSize(9).allSatisfy(row -> assertThat(problems(row))
                .isEmpty());
    }

    @Test
    void rowsBehindAHeaderThatStandsAgainAreComparedByWhatTheySayAsWell() {
        String header = "SKU;Id;Ad;Fiyat;Tarih\n";
        String others =
                IntStream.range(0, 20).mapToObj(i -> "B" + i + ";;b;1;\n").collect(Collectors.joining());
        String rows = "A1;0001;Fatura;100,00;01.02.2026\nA1;0002;Fatura;1.100,00;02.02.2026\nA2;0003;x;11,50;\n";
        String again = "A1;1;FATURA;100;1.02.2026\nA1;2;Fatura;1100;02.02.2026\nA2;3;x;11,5\nA2;4;x;11,5;\n";

        List<CsvRow> all = rows(header + rows + others + header + again, "missing-cells: accept\n");

        assertThat(all.stream().filter(row -> problems(row).contains(CsvReason.CSV_ROW_AGAIN)))
                .extracting(CsvRow::line)
                .containsExactlyInAnyOrder(27, 28);
        assertThat(all).hasSize(28);
    }

    @Test
    void otherAmountsDaysAndKeysOfOtherLettersAreOtherRows() {
        String header = "SKU;Ad;Fiyat;Tarih\n";
        String rows = "A1;x;10,0;01.02.2026\nA2;y;1.000,5;02.02.2026\nA3;z;5;03.02.2026\n";
        String others = "a1;x;10,0;01.02.2026\na2;y;1.000,5;02.02.2026\na3;z;5;03.02.2026\n"
                + "A4;x;100;01.02.2026\nA5;y;1,0005;02.02.2026\nA6;z;50;03.02.2026\n";

        assertThat(rows(header + rows + others)).hasSize(9).allSatisfy(row -> assertThat(problems(row))
                .isEmpty());
    }

    @Test
    void rowsThatLostTheLineBreakBetweenTheTwoFilesAreRefusedAsWell() {
        String more = ROWS + "A4;v;5\nA5;w;6\n";

        assertRefused(HEADER + more.stripTrailing() + more, "4 of the file's 11 rows (between lines 8 and 11)");
    }

    @Test
    void aPartOfAFileBehindItRejectsItsRecordsAndNoOthers() {
        String others = IntStream.range(0, 20).mapToObj(i -> "B" + i + ";b;1\n").collect(Collectors.joining());

        List<CsvRow> rows = rows(HEADER + ROWS + others + "A1;x;1\nA1;y;2\nA2;z;3\n");

        assertThat(rows.stream().filter(row -> !problems(row).isEmpty()))
                .extracting(CsvRow::line)
                .containsExactlyInAnyOrder(26, 27, 28);
        assertThat(rows.stream().filter(row -> !problems(row).isEmpty()))
                .allSatisfy(row -> assertThat(problems(row)).containsExactly(CsvReason.CSV_ROW_REPEATED));
        assertThat(rows).hasSize(27);
    }

    @Test
    void rowsOfOneLedgerThatComeInTheSameOrderAgainAreNotCountedTwice() {
        String january =
                IntStream.range(0, 30).mapToObj(i -> "A1;ocak;" + i + "\n").collect(Collectors.joining());
        String february =
                IntStream.range(0, 8).mapToObj(i -> "A1;şubat;" + i + "\n").collect(Collectors.joining());

        List<CsvRow> rows = rows(HEADER + january + february + february);

        assertThat(rows.stream().filter(row -> problems(row).contains(CsvReason.CSV_ROW_REPEATED)))
                .extracting(CsvRow::line)
                .containsExactly(40, 41, 42, 43, 44, 45, 46, 47);
    }

    @Test
    void likeRowsOfARecordAreAsManyAsStandThere() {
        String alike = "A1;x;1\nA1;x;1\nA1;y;2\nA1;x;1\nA1;y;2\nA2;z;3\nA2;z;3\nA2;z;3\nA2;z;3\n";

        assertThat(rows(HEADER + alike)).hasSize(9).allSatisfy(row -> assertThat(problems(row))
                .isEmpty());
        assertThat(rows(HEADER + "A1;x;1\nA1;x;1\nA1;x;1\nA1;x;1\n"))
                .hasSize(4)
                .allSatisfy(row -> assertThat(problems(row)).isEmpty());
    }

    @Test
    void aLikeRowInAFileWhoseRowsLieScatteredIsOneMore() {
        String scattered = "A1;x;1\nA2;x;1\nA1;y;2\nA2;y;2\nA1;x;1\nA3;x;1\nA2;z;4\n";

        assertThat(rows(HEADER + scattered)).hasSize(7).allSatisfy(row -> assertThat(problems(row))
                .isEmpty());
    }

    @Test
    void whoeverKnowsThatTheyAreRightCanHaveThemCounted() {
        assertThat(rows(HEADER + ROWS + ROWS, "repeated-rows: accept\n"))
                .hasSize(8)
                .allSatisfy(row -> assertThat(problems(row)).isEmpty());
    }

    @Test
    void likeRowsThatNoFigureOfTheirRecordChecksAreToldOnce(@TempDir Path folder) throws IOException {
        assertThat(alike(folder, "No;Tutar;Toplam\n1;5;\n1;5;\n2;7;14\n2;7;14\n3;5;\n1;6;\n1;6;\n"))
                .containsExactly(2, 3);
        assertThat(alike(folder, "No;Tutar;Toplam\n2;7;14\n2;7;14\n")).containsExactly(0, 0);
    }

    private static List<Integer> alike(Path folder, String content) throws IOException {
        CsvKind kind = new CsvKind(
                        "orders",
                        "OrderJob",
                        Map.of("id", FieldType.CODE, "price", FieldType.NUMBER, "total", FieldType.NUMBER),
                        Set.of())
                .withSums(Set.of("total"));
        CsvProfile profile = ProfileReader.read(
                "test",
                kind,
                "test.yml",
                new StringReader("group-by: [id]\ncolumns: {id: [No], price: [Tutar], total: [Toplam]}"));
        Path file = Files.writeString(folder.resolve("a.csv"), content);
        try (CsvGroupReader reader = CsvGroupReader.open(file, "a.csv", profile, 0)) {
            return List.of(reader.repeated().alike(), reader.repeated().firstAlike());
        }
    }

    @Test
    void aLongerFileThanMemoryHoldsIsStillComparedWithItsFirstRows() {
        RowHashes hashes = new RowHashes(2);

        assertThat(List.of(
                        hashes.firstOf(11, ""), hashes.firstOf(12, ""), hashes.firstOf(13, ""), hashes.firstOf(13, "")))
                .containsExactly(0, 0, 0, 0);
        assertThat(List.of(hashes.firstOf(11, ""), hashes.firstOf(12, ""))).containsExactly(1, 2);
        assertThat(hashes.is(2, 12)).isTrue();
        assertThat(hashes.is(3, 13)).isFalse();
    }

    @Test
    void hundredThousandsOfRowsKeepTheirFirstOnes() {
        RowHashes hashes = new RowHashes(Integer.MAX_VALUE);
        for (int row = 1; row <= 300_000; row++) {
            assertThat(hashes.firstOf(row * 0x9E3779B97F4A7C15L, "")).isZero();
        }
        for (int row = 1; row <= 300_000; row += 997) {
            assertThat(hashes.firstOf(row * 0x9E3779B97F4A7C15L, "")).isEqualTo(row);
        }
    }

    private static void assertRefused(String content, String said) {
        assertThatExceptionOfType(CsvFileException.class)
                .isThrownBy(() -> CsvFixture.read(content.getBytes(StandardCharsets.UTF_8), profile("")))
                .satisfies(refusal -> assertThat(refusal.reason().code()).isEqualTo(CsvReason.CSV_FILE_REPEATED.name()))
                .withMessageContaining(said);
    }
}
