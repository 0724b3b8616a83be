package dev.kopru.csv;

import dev.kopru.csv.cell.CsvEncoding;
import dev.kopru.csv.row.PhysicalLines;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The first lines of a file, which are read once however often they are looked at. */
record FileHead(List<PhysicalLines.Line> lines) {

    /** A header is shorter, and so is what stands above it. */
    private static final int LONGEST = 1_000_000;

    static FileHead of(Path file, CsvEncoding encoding, int most) throws IOException {
        List<PhysicalLines.Line> lines = new ArrayList<>();
        try (PhysicalLines all = new PhysicalLines(encoding.open(file), LONGEST)) {
            PhysicalLines.Line next = all.next();
            while (next != null) {
                lines.add(next);
                next = lines.size() < most && all.charactersRead() < LONGEST ? all.next() : null;
            }
        }
        return new FileHead(lines);
    }

    /** These lines from one on, numbered as in the file. */
    PhysicalLines from(int line) {
        PhysicalLines lines = new PhysicalLines(Reader.nullReader());
        lines.putBack(this.lines.subList(Math.min(line - 1, this.lines.size()), this.lines.size()));
        return lines;
    }
}
