package dev.kopru.csv.cell;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits rows into cells by RFC 4180. A backslash is an ordinary character, and so is a quote within a cell that does not
 * begin with one. commons-csv is not used here because it cannot go on after a badly quoted row.
 */
public final class CellSplitter {

    private static final String QUOTE = "\"";
    private static final int USUAL = 64;

    private final String row;
    private final char delimiter;
    private final int most;
    private final List<String> cells;
    private boolean keepsBorders;

    private CellSplitter(String row, char delimiter, int most) {
        this.row = row;
        this.delimiter = delimiter;
        this.most = most;
        this.cells = new ArrayList<>(Math.min(most, USUAL));
    }

    /** The cells of a whole row that is known to be well quoted; the last of so many is all the rest. */
    public static List<String> cells(String row, char delimiter, int most) {
        CellSplitter splitter = new CellSplitter(row, delimiter, most);
        splitter.split(true);
        return splitter.cells;
    }

    /**
     * The cells of a line whose quotes are no borders, split at every delimiter; the last of so many is all the rest. Quotes
     * are taken off where a cell is well quoted by itself, or where every cell of the line stands in quotes.
     */
    public static List<String> cellsAsWritten(String line, char delimiter, int most) {
        CellSplitter splitter = new CellSplitter(line, delimiter, most);
        splitter.split(false);
        if (line.indexOf('"') < 0) {
            return splitter.cells;
        }
        List<String> pieces = splitter.cells;
        boolean all = pieces.size() > 1 && pieces.stream().allMatch(piece -> piece.isEmpty() || isEnclosed(piece));
        pieces.replaceAll(piece -> isEnclosed(piece) && (all || isWellQuoted(piece)) ? unquoted(piece) : piece);
        return pieces;
    }

    /**
     * Whether a cell, as {@link #cells} or {@link #cellsAsWritten} divide the row, has a quote that neither is a border nor
     * stands doubled between borders.
     */
    public static boolean hasStrayQuote(String row, char delimiter, int index, boolean asWritten) {
        CellSplitter splitter = new CellSplitter(row, delimiter, Integer.MAX_VALUE);
        splitter.keepsBorders = true;
        splitter.split(!asWritten);
        String piece = index < splitter.cells.size() ? withoutBlanks(splitter.cells.get(index)) : "";
        return piece.indexOf('"') >= 0 && !(isEnclosed(piece) && isWellQuoted(piece));
    }

    private void split(boolean byQuotes) {
        int start = 0;
        while (start >= 0) {
            boolean quoted = byQuotes && row.startsWith(QUOTE, start);
            int end = cells.size() + 1 >= most ? row.length() : quoted ? closing(start) : row.indexOf(delimiter, start);
            int until = end < 0 ? row.length() : end;
            cells.add(until == start ? "" : cell(row.substring(start, until), quoted && !keepsBorders));
            start = end < 0 || end >= row.length() ? -1 : end + 1;
        }
    }

    private static String cell(String cell, boolean quoted) {
        String bare = quoted ? withoutBlanks(cell) : cell;
        return quoted && isEnclosed(bare) ? unquoted(bare) : cell;
    }

    private static String withoutBlanks(String cell) {
        int end = cell.length();
        while (end > 0 && (isBlank(cell.charAt(end - 1)) || Character.isWhitespace(cell.charAt(end - 1)))) {
            end--;
        }
        return cell.substring(0, end);
    }

    /** The delimiter behind the quoted cell that begins there; the row's length when there is none. */
    private int closing(int start) {
        int quote = row.indexOf('"', start + 1);
        while (quote >= 0 && row.startsWith(QUOTE, quote + 1)) {
            quote = row.indexOf('"', quote + 2);
        }
        int end = quote < 0 ? row.length() : quote + 1;
        while (end < row.length() && row.charAt(end) != delimiter && isBlank(row.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Between a closing quote and the delimiter it says nothing. */
    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }

    private static boolean isEnclosed(String piece) {
        return piece.length() > 1 && piece.startsWith(QUOTE) && piece.endsWith(QUOTE);
    }

    private static boolean isWellQuoted(String piece) {
        return !piece.substring(1, piece.length() - 1).replace("\"\"", "").contains(QUOTE);
    }

    private static String unquoted(String piece) {
        return piece.substring(1, piece.length() - 1).replace("\"\"", QUOTE);
    }
}
