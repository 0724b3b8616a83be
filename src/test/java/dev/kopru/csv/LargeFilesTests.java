package dev.kopru.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.profile.CsvKind;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.profile.ProfileReader;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.torn.RowsHeld;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are wide or long beyond all measure take the time and the memory of their size, and no more. */
class LargeFilesTests {

    private static final Duration SECONDS = Duration.ofSeconds(8);

    private static final int COLUMNS = 16_384;

    /** More than linear time takes minutes for so many. */
    private static final int BYTES = 10_000_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aRowOfAsManyColumnsAsASheetHasIsReadCheckedAndKeptInLinearTime() throws Throwable {
        CsvKind kind = new CsvKind(
                "products", "ProductJob", Map.of("sku", FieldType.CODE, "attribute.", FieldType.TEXT), Set.of());
        CsvProfile profile = ProfileReader.read(
                "test",
                kind,
                "test.yml",
                new StringReader("group-by: [sku]\ncolumns: {sku: [SKU], attribute.: [\"Özellik:\"]}"));
        for (String name : List.of("", "Özellik: ")) {
            String header = IntStream.range(1, COLUMNS)
                    .mapToObj(column -> name.isEmpty() ? "" : name + column)
                    .collect(Collectors.joining(";", "SKU;", "\n"));
            StringBuilder text = new StringBuilder(header);
            for (int row = 0; row < 200; row++) {
                text.append('A')
                        .append(row)
                        .append(";x".repeat(name.isEmpty() ? 0 : COLUMNS - 1))
                        .append('\n');
            }

            takesSeconds(() -> {
                List<CsvGroup> groups = CsvFixture.read(text.toString().getBytes("UTF-8"), profile);
                assertThat(groups).hasSize(200);
                for (CsvGroup group : groups) {
                    assertThat(group.rows().get(0).problems()).isEmpty();
                    assertThat(group.rows().get(0).byColumn()).hasSize(name.isEmpty() ? 1 : COLUMNS);
                    assertThat(CsvPayload.of("products", group, "a.csv", CsvFixture.SOURCE))
                            .isNotEmpty();
                }
            });
        }
    }

    @Test
    void aFileOfOneLineOfTenMegabytesIsRefusedInSeconds() throws Throwable {
        for (String piece : List.of("x", "SKU;", "\"a\";", "a,b|c;\t", "\"")) {
            Path file = written("", piece);

            takesSeconds(() -> assertThatThrownBy(() -> DialectFinder.of(file, "one.csv", CsvFixture.profile("")))
                    .isInstanceOf(CsvFileException.class));
        }
    }

    @Test
    void aRowOfTenMegabytesCostsItselfOnly() throws Throwable {
        for (String piece : List.of("x", "SKU;", "\"a\";", "\"")) {
            Path file = written("SKU;Ad\nA;bir\nB;", piece);

            takesSeconds(() -> {
                List<CsvGroup> groups = CsvFixture.read(file, CsvFixture.profile(""));
                assertThat(groups.stream().map(CsvGroup::key)).containsExactly("A", "B", "C");
                assertThat(CsvFixture.problems(groups.get(1).rows().get(0))).contains(CsvReason.CSV_ROW_TOO_LONG);
                assertThat(CsvFixture.problems(groups.get(2).rows().get(0))).isEmpty();
            });
        }
    }

    @Test
    void threeHundredThousandRowsOfTenThousandRecordsInAnyOrderAreReadWithSmallMemory() throws Throwable {
        Random random = new Random(3);
        Path file = folder.resolve("scattered.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("SKU;Ad\n");
            for (int row = 0; row < 300_000; row++) {
                out.write("120." + random.nextInt(10_000) + ";Satış faturası, " + row
                        + " numaralı ve uzunca açıklamalı\n");
            }
        }

        takesSeconds(() -> {
            int records = 0;
            try (CsvGroupReader reader = CsvGroupReader.open(
                    file, "scattered.csv", CsvFixture.profile(""), row -> {}, RowsHeld.of(256L << 20))) {
                for (CsvGroup group = reader.next(); group != null; group = reader.next()) {
                    assertThat(group.rows()).extracting(CsvRow::line).isSorted();
                    records++;
                }
                assertThat(reader.rowsRead()).isEqualTo(300_000);
            }
            assertThat(records).isEqualTo(10_000);
        });
    }

    /** Of the processor's time: the machine may have other work. */
    static void takesSeconds(ThrowingCallable work) throws Throwable {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        work.call();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - began)).isLessThan(SECONDS);
    }

    private Path written(String start, String piece) throws IOException {
        Path file = folder.resolve("long.csv");
        String block = piece.repeat(100_000);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(start);
            for (long length = 0; length < BYTES; length += block.length()) {
                out.write(block);
            }
            out.write("\nC;üç\n");
        }
        return file;
    }
}
