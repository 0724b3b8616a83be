package dev.kopru.csv.inbox;

/**
 * What a file consists of, so that no line of it is unaccounted for: its lines are those down to the header, those of rows,
 * blank ones and rows that were left out.
 *
 * @param lines physical lines of the file
 * @param headerLines of these down to the header
 * @param rows below the header
 * @param linesInRows physical lines of the rows; more than rows where cells run over lines
 * @param skippedRows rows that were left out: totals as the profile's {@code skip-rows} names them, and an end-of-file sign
 */
public record FileExtent(int lines, int headerLines, int rows, int linesInRows, int blankLines, int skippedRows) {

    /** Of a file that no run has read yet. */
    public static final FileExtent UNREAD = new FileExtent(0, 0, 0, 0, 0, 0);
}
