package dev.kopru.csv.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.csv.CsvFixture;
import dev.kopru.csv.CsvGroupReader;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvNotice;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.LastRows;
import dev.kopru.csv.cell.RowNotice;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.torn.RowsHeld;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of one record come together wherever they stand, in an order that the file alone decides. */
class GroupingTests {

    private static final String SCATTERED = "SKU;Ad\nA;1\nB;1\nA;2\n;x\nC;1\nB;2\nA;3\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aKeyThatDiffersFromAnotherOnlyInCapitalsIsARecordOfItsOwnAndToldOnce() {
        List<CsvRow> rows =
                CsvFixture.rows("SKU;Ad\nşal-ı1;bir\nB2;iki\nŞAL-I1;üç\nŞAL-I1;dört\nb2;beş\nB2;altı\nC3;x\n");

        assertThat(rows).extracting(CsvRow::key).contains("şal-ı1", "ŞAL-I1", "B2", "b2");
        assertThat(rows.stream().flatMap(row -> row.notices().stream()))
                .containsExactlyInAnyOrder(
                        new RowNotice(CsvNotice.CSV_KEY_SPELLED_OTHERWISE, 4, "SKU", "ŞAL-I1", 2),
                        new RowNotice(CsvNotice.CSV_KEY_SPELLED_OTHERWISE, 6, "SKU", "b2", 3));
    }

    @Test
    void aKeyWithoutTheZerosThatASpreadsheetTookOffIsToldAsOneSpelledOtherwise() {
        List<CsvRow> rows = CsvFixture.rows("SKU;Ad\n00101;bir\n101;iki\n0A1;üç\nA1;dört\n0;x\n000;y\n");

        assertThat(rows.stream().flatMap(row -> row.notices().stream()))
                .containsExactlyInAnyOrder(
                        new RowNotice(CsvNotice.CSV_KEY_SPELLED_OTHERWISE, 3, "SKU", "101", 2),
                        new RowNotice(CsvNotice.CSV_KEY_SPELLED_OTHERWISE, 7, "SKU", "000", 6));
    }

    @Test
    void aKeyWithWideLettersOrADashOfTextProgramsIsToldAsOneSpelledOtherwise() {
        List<CsvRow> rows = CsvFixture.rows("SKU;Ad\nA-1;bir\nＡ-1;iki\nA\u20111;üç\n");

        assertThat(rows.stream().flatMap(row -> row.notices().stream()))
                .containsExactlyInAnyOrder(
                        new RowNotice(CsvNotice.CSV_KEY_SPELLED_OTHERWISE, 3, "SKU", "Ａ-1", 2),
                        new RowNotice(CsvNotice.CSV_KEY_SPELLED_OTHERWISE, 4, "SKU", "A\u20111", 2));
    }

    @Test
    void aRecordIsGivenWhenItsLastRowIsReachedAndHeldByARowBesideItThatHasNoKey() {
        List<CsvGroup> groups = CsvFixture.read(SCATTERED.getBytes(StandardCharsets.UTF_8), CsvFixture.profile(""));

        assertThat(groups.stream().map(GroupingTests::shown))
                .containsExactly(" [5]", "C [6, 5]", "B [3, 7]", "A [2, 4, 8, 5]");
    }

    @Test
    void rowsThatNameAnotherRecordBelongToItWhereverItStands() throws IOException {
        CsvProfile profile = ProfileReader.read(
                "test",
                CsvFixture.PRODUCTS,
                "profiles/products/test.yml",
                new StringReader("group-by: [id|sku]\ncolumns: {sku: [SKU], id: [Ana]}"));
        Path file = Files.writeString(folder.resolve("a.csv"), "SKU;Ana\nA1;A\nB;\nA;\nC1;C\nA2;A\n;\nB1;B\n;A\n");

        List<CsvGroup> groups = CsvFixture.read(file, profile);

        assertThat(groups.stream().map(GroupingTests::shown)).containsExactly("C [5]", "B [3, 8]", "A [2, 4, 6, 9]");
    }

    @Test
    void everyRowIsShownBeforeTheFirstRecord() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), SCATTERED);
        List<Integer> lines = new ArrayList<>();

        CsvGroupReader.open(file, "a.csv", CsvFixture.profile(""), row -> lines.add(row.line()), 3)
                .close();

        assertThat(lines).containsExactly(2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void goesOnAfterAnyNumberOfRecords() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), SCATTERED);
        List<String> all = shown(file, 0);

        for (int skipped = 0; skipped <= all.size() + 1; skipped++) {
            assertThat(shown(file, skipped)).isEqualTo(all.subList(Math.min(skipped, all.size()), all.size()));
        }
    }

    @Test
    void aRecordOfMoreRowsThanCanBeHeldIsAProblemOfItsOwn() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), SCATTERED);
        List<CsvGroup> groups = new ArrayList<>();
        try (CsvGroupReader reader =
                CsvGroupReader.open(file, "a.csv", CsvFixture.profile(""), row -> {}, new RowsHeld(2, 100, 1000))) {
            for (CsvGroup group = reader.next(); group != null; group = reader.next()) {
                groups.add(group);
            }
        }

        assertThat(groups.stream().map(GroupingTests::shown)).containsExactly(" [5]", "C [6, 5]", "B [3, 7]", "A [2]");
        assertThat(groups.get(3).rows().get(0).problems())
                .extracting(RowProblem::code)
                .containsExactly(CsvReason.CSV_RECORD_TOO_LONG);
        assertThat(groups.get(2).rows().get(0).problems()).isEmpty();
    }

    @Test
    void allRowsOfARecordThatIsTooLongCountAsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "SKU;Ad\nA;1\nA;2\nB;3\nA;4\nA;5\n");
        try (CsvGroupReader reader =
                CsvGroupReader.open(file, "a.csv", CsvFixture.profile(""), row -> {}, new RowsHeld(2, 100, 1))) {
            assertThat(shown(Objects.requireNonNull(reader.next()))).isEqualTo("B [4]");
            assertThat(reader.rowsRead()).isEqualTo(1);
            assertThat(shown(Objects.requireNonNull(reader.next()))).startsWith("A");
            assertThat(reader.rowsRead()).isEqualTo(reader.extent().rows()).isEqualTo(5);
        }
    }

    @Test
    void aFileOfWhichTooManyRecordsAreOpenAtOnceHasToBeSorted() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), SCATTERED);

        try (CsvGroupReader reader =
                CsvGroupReader.open(file, "a.csv", CsvFixture.profile(""), row -> {}, new RowsHeld(100, 1, 1000))) {
            assertThatThrownBy(reader::next).isInstanceOfSatisfying(CsvFileException.class, refused -> assertThat(
                            refused.reason().arguments())
                    .containsExactly("a.csv", "3", "1"));
        }
    }

    @Test
    void rowsThatAreLaidAsideComeBackAsTheyWere() throws IOException {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder("SKU;Ad\n");
        for (int row = 0; row < 2000; row++) {
            String name =
                    switch (random.nextInt(5)) {
                        case 0 -> "\"iki\nsatır; ğüşİ " + row + "\"";
                        case 1 -> "";
                        case 2 -> "15\" boru";
                        case 3 -> "fazla;hücre;" + row;
                        default -> "ad " + row;
                    };
            text.append(random.nextInt(50)).append(';').append(name).append('\n');
        }
        Path file = Files.writeString(folder.resolve("a.csv"), text);

        List<String> inMemory = values(file, Long.MAX_VALUE);
        assertThat(inMemory).hasSize(50);
        for (long bytes : List.of(0L, 300L, 20_000L)) {
            assertThat(values(file, bytes)).isEqualTo(inMemory);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private static List<String> values(Path file, long bytes) throws IOException {
        List<String> values = new ArrayList<>();
        try (CsvGroupReader reader = CsvGroupReader.open(
                file, "a.csv", CsvFixture.profile(""), row -> {}, new RowsHeld(1000, 1000, bytes))) {
            for (CsvGroup group = reader.next(); group != null; group = reader.next()) {
                StringBuilder rows = new StringBuilder(group.key());
                for (CsvRow row : group.rows()) {
                    rows.append(' ').append(row.line()).append('-').append(row.lastLine());
                    rows.append(row.values()).append(row.quotesAsWritten()).append(row.flaw());
                }
                values.add(rows.toString());
            }
        }
        return values;
    }

    @Test
    void countsTheRowsOfTheRecordsGiven() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), SCATTERED);

        try (CsvGroupReader reader = CsvGroupReader.open(file, "a.csv", CsvFixture.profile(""), 2)) {
            assertThat(reader.rowsRead()).isEqualTo(2);
            reader.next();
            assertThat(reader.rowsRead()).isEqualTo(4);
        }
    }

    @Test
    void randomOrdersOfRowsLoseAndDoubleNothing() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            StringBuilder text = new StringBuilder("SKU;Ad\n");
            int rows = 1 + random.nextInt(200);
            for (int row = 0; row < rows; row++) {
                text.append(random.nextInt(20)).append(';').append(row).append('\n');
            }
            Path file = Files.writeString(folder.resolve("r.csv"), text);

            List<CsvGroup> groups = CsvFixture.read(file, CsvFixture.profile(""));

            assertThat(groups.stream().map(CsvGroup::key)).doesNotHaveDuplicates();
            assertThat(groups.stream().flatMap(group -> group.rows().stream()).map(CsvRow::line))
                    .hasSize(rows)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void manyKeysAreKeptApart() {
        LastRows lastRows = new LastRows();
        for (int row = 1; row <= 200_000; row++) {
            lastRows.put("sipariş-" + row % 100_000, row);
        }
        assertThat(lastRows.of("sipariş-1")).isEqualTo(100_001);
        assertThat(lastRows.of("sipariş-0")).isEqualTo(200_000);
        assertThat(lastRows.of("yok")).isZero();
    }

    @Test
    void largeFilesAreReadInLittleMemory() throws IOException {
        assertReadInLittleMemory(100_000);
    }

    @Test
    @Tag("benchmark")
    void aMillionRowsAreReadInLittleMemory() throws IOException {
        assertReadInLittleMemory(1_000_000);
    }

    private void assertReadInLittleMemory(int rows) throws IOException {
        Path file = folder.resolve("large.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("SKU;Ad;Fiyat\n");
            for (int row = 0; row < rows; row++) {
                out.write(row / 3 + ";" + "x".repeat(60) + ";1,00\n");
            }
        }
        long before = used();
        try (CsvGroupReader reader = CsvGroupReader.open(file, "large.csv", CsvFixture.profile(""), 0)) {
            long groups = 0;
            while (reader.next() != null) {
                groups++;
            }
            long grown = used() - before;
            assertThat(groups).isEqualTo((rows + 2) / 3);
            assertThat(reader.rowsRead()).isEqualTo(rows);
            assertThat(grown).as("bytes kept").isLessThan(rows * 30L + 5_000_000);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<String> shown(Path file, long skipped) throws IOException {
        List<String> shown = new ArrayList<>();
        try (CsvGroupReader reader = CsvGroupReader.open(file, "a.csv", CsvFixture.profile(""), skipped)) {
            for (CsvGroup group = reader.next(); group != null; group = reader.next()) {
                shown.add(shown(group));
            }
        }
        return shown;
    }

    private static String shown(CsvGroup group) {
        return group.key() + " " + group.rows().stream().map(CsvRow::line).toList();
    }
}
