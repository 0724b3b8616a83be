package dev.kopru.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits rows into cells by RFC 4180. A backslash is an ordinary character, and so is a quote within a cell that does not
 * begin with one. commons-csv is not used here because it cannot go on after a badly quoted row.
 */
final class CellSplitter {

    /** How far a row has come. */
    enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE,
        BROKEN
    }

    private final char delimiter;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private State state = State.CELL_START;

    CellSplitter(char delimiter) {
        this.delimiter = delimiter;
    }

    /** The cells of a whole row that is known to be well quoted. */
    static List<String> cells(String row, char delimiter) {
        CellSplitter splitter = new CellSplitter(delimiter);
        splitter.take(row);
        return splitter.cells();
    }

    /** The cells of a badly quoted line: every quote is an ordinary character. */
    static List<String> cellsAsWritten(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, start)) {
            cells.add(line.substring(start, at));
            start = at + 1;
        }
        cells.add(line.substring(start));
        return cells;
    }

    /** Takes the next piece of the row; afterwards QUOTED means that the row goes on in the next line. */
    State take(String piece) {
        for (int i = 0; i < piece.length() && state != State.BROKEN; i++) {
            take(piece.charAt(i));
        }
        return state;
    }

    List<String> cells() {
        endCell();
        return cells;
    }

    private void take(char c) {
        if (c == delimiter && state != State.QUOTED) {
            endCell();
            state = State.CELL_START;
        } else if (c == '"' && state != State.PLAIN) {
            quote();
        } else if (state == State.AFTER_QUOTE) {
            state = State.BROKEN;
        } else {
            cell.append(c);
            state = state == State.QUOTED ? State.QUOTED : State.PLAIN;
        }
    }

    private void quote() {
        if (state == State.AFTER_QUOTE) {
            cell.append('"');
        }
        state = state == State.QUOTED ? State.AFTER_QUOTE : State.QUOTED;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }
}
