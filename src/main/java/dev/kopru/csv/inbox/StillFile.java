package dev.kopru.csv.inbox;

import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** A file's bytes; refuses to come to an end when somebody wrote to the file meanwhile. */
public final class StillFile extends FilterInputStream {

    private final Path file;
    private final String name;
    private final FileTime modified;
    private final long size;

    public StillFile(Path file, String name) throws IOException {
        super(Files.newInputStream(file));
        this.file = file;
        this.name = name;
        this.modified = Files.getLastModifiedTime(file);
        this.size = Files.size(file);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        boolean touched = n < 0
                && (Files.size(file) != size || !Files.getLastModifiedTime(file).equals(modified));
        if (touched) {
            throw CsvFileException.of(CsvReason.CSV_FILE_UNFINISHED, name);
        }
        return n;
    }
}
