package dev.kopru.csv;

import dev.kopru.csv.cell.CsvEncoding;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.RowReference;
import dev.kopru.csv.cell.WrittenRow;
import dev.kopru.csv.inbox.CsvImportTable;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.row.CsvColumns;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.PhysicalLines;
import dev.kopru.csv.row.RawRow;
import dev.kopru.csv.row.RawRows;
import dev.kopru.csv.row.RowLook;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How one file is written: letters, delimiter, the line of its header, its columns. */
record CsvDialect(CsvEncoding encoding, char delimiter, int headerLine, CsvColumns columns) {

    /** Of a file that has rows and can be read to its end; throws {@link CsvFileException} naming any other. */
    static CsvDialect ofReadable(Path file, String name, CsvProfile profile) throws IOException {
        CsvDialect dialect = DialectFinder.of(file, name, profile);
        if (FirstPass.over(file, name, dialect, row -> {}).extent().rows() == 0) {
            throw CsvFileException.of(CsvReason.CSV_FILE_WITHOUT_ROWS, name);
        }
        return dialect;
    }

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

    /** What is kept of it with the import. */
    CsvImportTable.Header header() {
        return new CsvImportTable.Header(
                delimiter,
                columns.numbers(),
                columns.profile().headerRow(),
                columns.reading().writtenHeaders());
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
