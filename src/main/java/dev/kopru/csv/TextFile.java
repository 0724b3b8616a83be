package dev.kopru.csv;

import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells files that cannot be CSV from those that can: people send workbooks under any name. */
final class TextFile {

    private static final int ZIP = 0x504B0304;
    private static final int OLD_WORKBOOK = 0xD0CF11E0;

    private TextFile() {}

    static void check(Path file, String name) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw CsvFileException.of(CsvReason.CSV_FILE_MISSING, name, file);
        }
        int start = start(file);
        if (start == ZIP || start == OLD_WORKBOOK) {
            throw CsvFileException.of(CsvReason.CSV_FILE_NOT_TEXT, name);
        }
    }

    private static int start(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            int start = 0;
            for (byte b : bytes.readNBytes(Integer.BYTES)) {
                start = start << Byte.SIZE | (b & 0xFF);
            }
            return start;
        }
    }
}
