package dev.kopru.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.row.PhysicalLines;
import dev.kopru.csv.row.RawRow;
import dev.kopru.csv.torn.RowsHeld;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that are read ahead come in the file's order, and whatever goes wrong behind all that came before it. */
class RecordsAheadTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void recordsOfManyPagesComeInOrderWithTheRowsReadSoFar() throws IOException {
        StringBuilder text = new StringBuilder("SKU;Ad\n");
        for (int i = 0; i < 2500; i++) {
            text.append("A").append(i).append(";x\n").append("A").append(i).append(";y\n");
        }
        Path file = Files.writeString(folder.resolve("a.csv"), text);

        try (CsvGroupReader groups = CsvGroupReader.open(file, "a.csv", CsvFixture.profile(""), 0);
                RecordsAhead<String> ahead = ahead(groups)) {
            for (int i = 0; i < 2500; i++) {
                RecordsAhead.Read<String> read = ahead.next();
                assertThat(read).isNotNull();
                assertThat(read.mapped().record()).isEqualTo("A" + i);
                assertThat(read.rowsRead()).isEqualTo(2L * (i + 1));
                assertThat(read.rows()).extracting(RawRow::line).containsExactly(2 * i + 2, 2 * i + 3);
            }
            assertThat(ahead.next()).isNull();
        }
    }

    @Test
    void whatFailsIsThrownBehindTheRecordsBeforeIt() throws IOException {
        StringBuilder text = new StringBuilder("SKU;Ad\nA;x\nB;y\n");
        for (int i = 0; i < 20; i++) {
            text.append("C").append(i).append(";x\n");
        }
        for (int i = 0; i < 20; i++) {
            text.append("C").append(i).append(";y\n");
        }
        Path file = Files.writeString(folder.resolve("a.csv"), text);

        try (CsvGroupReader groups = CsvGroupReader.open(
                        file, "a.csv", CsvFixture.profile(""), row -> {}, new RowsHeld(10, 10, 1000));
                RecordsAhead<String> ahead = ahead(groups)) {
            List<String> given = new ArrayList<>();
            assertThatThrownBy(() -> {
                        for (RecordsAhead.Read<String> read = ahead.next(); read != null; read = ahead.next()) {
                            given.add(read.mapped().record());
                        }
                    })
                    .isInstanceOfSatisfying(CsvFileException.class, refused -> assertThat(
                                    refused.reason().code())
                            .isEqualTo(CsvReason.CSV_ROWS_TOO_SCATTERED.name()));
            assertThat(given).containsExactly("A", "B");
        }
    }

    @Test
    void linesAreTheSameWhereverTheBufferEnds() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            for (int length = (1 << 16) - 5; length < (1 << 16) + 3; length++) {
                String first = "x".repeat(length);
                try (PhysicalLines lines = new PhysicalLines(new StringReader(first + end + "b" + end + end + "c"))) {
                    assertThat(lines.next()).isEqualTo(new PhysicalLines.Line(1, first, end, false));
                    assertThat(lines.next()).isEqualTo(new PhysicalLines.Line(2, "b", end, false));
                    assertThat(lines.next()).isEqualTo(new PhysicalLines.Line(3, "", end, false));
                    assertThat(lines.next()).isEqualTo(new PhysicalLines.Line(4, "c", "", false));
                    assertThat(lines.next()).isNull();
                }
            }
        }
    }

    private static RecordsAhead<String> ahead(CsvGroupReader groups) {
        return new RecordsAhead<>(groups, group -> new RecordsAhead.Mapped<>(group.key(), List.of()));
    }
}
