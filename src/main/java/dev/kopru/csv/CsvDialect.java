package dev.kopru.csv;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How one file is written: letters, delimiter, the line of its header, its columns. */
record CsvDialect(CsvEncoding encoding, char delimiter, int headerLine, CsvColumns columns) {

    /** The rows below the header. */
    RawRows rows(Path file) throws IOException {
        PhysicalLines lines = linesFrom(file, encoding, headerLine);
        new RawRows(lines, delimiter, null).next();
        return new RawRows(lines, delimiter, new RowLook(columns, delimiter));
    }

    CsvRow row(RawRow raw) {
        return columns.reading().row(raw, delimiter);
    }

    WrittenRow written(RawRow raw) {
        return columns.reading().written(raw, delimiter);
    }

    @Nullable
    RowReference reference(RawRow raw) {
        return columns.reading().reference(raw, delimiter);
    }

    /** The lines from a physical line on. */
    static PhysicalLines linesFrom(Path file, CsvEncoding encoding, int line) throws IOException {
        PhysicalLines lines = new PhysicalLines(encoding.open(file));
        for (int number = 1; number < line; number++) {
            lines.next();
        }
        return lines;
    }
}
