package dev.kopru.csv.row;

import dev.kopru.csv.cell.CellSplitter;

/** Follows the quotes of a row by RFC 4180, line by line, without keeping its cells. */
final class QuoteScan {

    /** How far a row has come. */
    enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE,
        BROKEN
    }

    private final char delimiter;
    private State state = State.CELL_START;
    private int cells = 1;
    private int filled;
    private int openedIn;

    QuoteScan(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Takes the next piece of the row; afterwards QUOTED means that the row goes on in the next line. */
    State take(String piece) {
        for (int i = 0; i < piece.length() && state != State.BROKEN; i++) {
            take(piece.charAt(i));
        }
        return state;
    }

    /** How many cells the row has so far; empty ones beyond so many do not count, as some programs end each row with one. */
    int cells(int most) {
        return cells <= most ? cells : Math.max(most, filled);
    }

    /** The number of the cell, from 0, whose quote was opened last. */
    int openedIn() {
        return openedIn;
    }

    private void take(char c) {
        if (c == '"' && state != State.PLAIN) {
            quote();
        } else if (state == State.QUOTED) {
            filled = cells;
        } else if (c == delimiter) {
            cells++;
            state = State.CELL_START;
        } else if (state != State.AFTER_QUOTE || !CellSplitter.isBlank(c)) {
            state = state == State.AFTER_QUOTE ? State.BROKEN : State.PLAIN;
            filled = cells;
        }
    }

    private void quote() {
        if (state == State.CELL_START) {
            openedIn = cells - 1;
        } else if (state == State.AFTER_QUOTE) {
            filled = cells;
        }
        state = state == State.QUOTED ? State.AFTER_QUOTE : State.QUOTED;
    }
}
