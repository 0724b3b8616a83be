package dev.kopru.csv;

import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.CsvEncoding;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.FormulaGuard;
import dev.kopru.csv.cell.NumberForm;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.profile.HeaderSeen;
import dev.kopru.csv.row.ColumnMatch;
import dev.kopru.csv.row.PhysicalLines;
import dev.kopru.csv.row.RawRow;
import dev.kopru.csv.row.RawRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out how a file is written, and refuses one that the profile does not describe. */
final class DialectFinder {

    private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');
    private static final Pattern HINT = Pattern.compile("\"?sep=(.)\"?", Pattern.CASE_INSENSITIVE);
    private static final int LOOK_AHEAD = 30;
    /** No program writes more. */
    private static final int MOST_COLUMNS = 100_000;

    private final String name;
    private final CsvProfile profile;
    private final ColumnMatch match;
    private final CsvEncoding encoding;
    private final FileHead head;

    private DialectFinder(Path file, String name, CsvProfile profile) throws IOException {
        this.name = name;
        this.profile = profile;
        this.match = new ColumnMatch(profile);
        this.encoding = CsvEncoding.of(file, profile.charset());
        this.head = FileHead.of(file, encoding, Math.max(1, profile.headerRow()) + LOOK_AHEAD);
    }

    /** Throws {@link CsvFileException} naming the file. */
    static CsvDialect of(Path file, String name, CsvProfile profile) throws IOException {
        TextFile.check(file, name);
        return new DialectFinder(file, name, profile).dialect();
    }

    private CsvDialect dialect() throws IOException {
        Character hint = hint();
        int firstLine = profile.headerRow() > 0 ? profile.headerRow() : hint == null ? 1 : 2;
        List<Character> candidates = candidates(hint);
        Header best = null;
        for (char delimiter : candidates) {
            Header header = header(firstLine, delimiter);
            if (header != null && (best == null || header.isBetterThan(best))) {
                best = header;
            }
        }
        if (best == null) {
            throw CsvFileException.of(CsvReason.CSV_FILE_EMPTY, name);
        }
        return accepted(best);
    }

    private CsvDialect accepted(Header header) throws IOException {
        if (header.cells().stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            throw CsvFileException.of(CsvReason.CSV_FILE_NOT_TEXT, name);
        }
        List<String> missing = match.missing(header.cells());
        HeaderSeen seen = HeaderSeen.of(name, header.delimiter(), encoding, header.cells());
        if (!missing.isEmpty()) {
            String elsewhere = elsewhere(header.line(), header.delimiter());
            throw seen.missing(header.line(), missing, elsewhere, match.unknown(header.cells()), profile);
        }
        NumberForm numbers = profile.numbers(header.delimiter());
        return new CsvDialect(encoding, header.delimiter(), header.line(), match.columns(seen, numbers));
    }

    private List<Character> candidates(@Nullable Character hint) {
        if (hint != null) {
            return List.of(hint);
        }
        return profile.delimiter() == null ? DELIMITERS : List.of(profile.delimiter());
    }

    private @Nullable Character hint() throws IOException {
        try (PhysicalLines lines = head.from(1)) {
            PhysicalLines.Line first = lines.next();
            Matcher hint = HINT.matcher(first == null ? "" : first.text());
            return hint.matches() ? hint.group(1).charAt(0) : null;
        }
    }

    private @Nullable Header header(int fromLine, char delimiter) throws IOException {
        try (RawRows rows = new RawRows(head.from(fromLine), delimiter, null)) {
            RawRow row = rows.next();
            return row == null ? null : Header.of(row, delimiter, match);
        }
    }

    /** The line below that looks like the header, or a dash. */
    private String elsewhere(int line, char delimiter) throws IOException {
        for (int next = line + 1; next <= line + LOOK_AHEAD; next++) {
            for (char candidate : DELIMITERS) {
                Header header = header(next, profile.delimiter() == null ? candidate : delimiter);
                if (header != null && match.missing(header.cells()).isEmpty()) {
                    return Integer.toString(header.line());
                }
            }
        }
        return "-";
    }

    /** The first row, split by one delimiter. */
    private record Header(int line, char delimiter, List<String> cells, long known) {

        static Header of(RawRow row, char delimiter, ColumnMatch match) {
            List<String> cells = row.cells(delimiter, MOST_COLUMNS).stream()
                    .map(CellText::stripped)
                    .map(FormulaGuard::original)
                    .toList();
            return new Header(row.line(), delimiter, cells, match.known(cells));
        }

        boolean isBetterThan(Header other) {
            return known != other.known ? known > other.known : cells.size() > other.cells.size();
        }
    }
}
