package dev.kopru.csv.row;

/** Rows with nothing but delimiters that stand above others: what was in them is gone, while those at a sheet's end never had anything. */
public final class EmptyRows {

    private final char delimiter;
    private int count;
    private int first;
    private int waiting;
    private int firstWaiting;

    EmptyRows(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Is shown a row in which nothing stands; lines without a delimiter are only gaps between rows. */
    void see(RawRow row) {
        if (row.text().indexOf(delimiter) >= 0) {
            firstWaiting = waiting == 0 ? row.line() : firstWaiting;
            waiting++;
        }
    }

    /** Notes that a row with something in it follows. */
    void goOn() {
        if (waiting > 0) {
            first = count == 0 ? firstWaiting : first;
            count += waiting;
            waiting = 0;
        }
    }

    public int count() {
        return count;
    }

    /** The line of the first. */
    public int first() {
        return first;
    }
}
