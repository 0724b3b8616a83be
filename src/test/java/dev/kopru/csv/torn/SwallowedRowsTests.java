package dev.kopru.csv.torn;

import static dev.kopru.csv.CsvFixture.rows;
import static dev.kopru.csv.CsvFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.csv.CsvFixture;
import dev.kopru.csv.CsvGroupReader;
import dev.kopru.csv.row.CsvRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that vanish within their record, or among the blank lines, are known. */
class SwallowedRowsTests {

    @Test
    void aRowThatRepeatsOnlyWhatOthersOfItsRecordSayIsSwallowed() {
        assertThat(swallowed("SKU;Ad;Fiyat\nA1;kazak;1\nA1;kazak;\nA1;;\nA1;kazak;2\n"))
                .containsExactly(3, 4);
    }

    @Test
    void aRowThatSaysSomethingOfItsRecordIsNot() {
        assertThat(swallowed("SKU;Ad;Fiyat\nA1;;1\nA1;kazak;\nA1;;2\n")).isEmpty();
        assertThat(swallowed("SKU;Ad;Fiyat\nA1;kazak;\n")).isEmpty();
        assertThat(swallowed("SKU;Ad;Fiyat\nA1;kazak;\nA1;kazak;\n")).isEmpty();
    }

    private static List<Integer> swallowed(String content) {
        return SwallowedRows.of(rows(content), row -> !value(row, "price").isEmpty()).stream()
                .map(CsvRow::line)
                .toList();
    }

    @Test
    void emptyRowsAmidOthersAreCountedAndThoseAtTheEndAreNot(@TempDir Path folder) throws IOException {
        assertThat(empty(folder, "SKU;Ad;Fiyat\nA1;x;1\n;;\n\n;;\nA2;y;2\n\"\";;\nA3;z;3\n;;\n;;\n"))
                .containsExactly(3, 3);
        assertThat(empty(folder, "SKU;Ad;Fiyat\nA1;x;1\n\nA2;y;2\n;;\n")).containsExactly(0, 0);
    }

    private static List<Integer> empty(Path folder, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), content);
        try (CsvGroupReader reader = CsvGroupReader.open(file, "a.csv", CsvFixture.profile(""), 0)) {
            return List.of(reader.empty().count(), reader.empty().first());
        }
    }
}
