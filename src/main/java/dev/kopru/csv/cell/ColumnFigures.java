package dev.kopru.csv.cell;

import org.jspecify.annotations.Nullable;

/** What the figures of one column have told so far of the form that they are written in. */
public final class ColumnFigures {

    private static final int LEAST_GROUPED_DIGITS = 4;

    private final String decimal;
    private @Nullable CsvCell grouped;
    private @Nullable CsvCell fraction;
    private boolean groupEndsInZero;
    private boolean hasSmallWhole;
    private boolean hasLargeWhole;
    private boolean isProved;

    public ColumnFigures(NumberForm form) {
        this.decimal = String.valueOf(form.decimal());
    }

    /** Notes a figure that is the same in both forms. */
    public void same(String text) {
        int digits = wholeDigits(text);
        hasSmallWhole |= digits > 0 && digits < LEAST_GROUPED_DIGITS;
        hasLargeWhole |= digits >= LEAST_GROUPED_DIGITS;
    }

    /** Notes whether a figure is one in no other form than the file's. */
    public void note(boolean proves) {
        isProved |= proves;
    }

    /** Notes a figure that is another amount in the other form. */
    public void ambiguous(CsvCell cell) {
        if (cell.text().contains(decimal)) {
            fraction = fraction == null ? cell : fraction;
        } else {
            grouped = grouped == null ? cell : grouped;
            groupEndsInZero |= cell.text().endsWith("0");
        }
    }

    /**
     * A figure that may be a thousand times more or less than it seems; null where the column's whole numbers say that it is
     * not. Grouped: 950 and 1.250, for who writes 950 has no fixed decimals, and would write 1.25 for what is not 1250.
     * Fractions: 1500 and 1,250, for who writes 1500 does not group.
     */
    public @Nullable CsvCell doubtful() {
        if (isProved) {
            return null;
        }
        boolean groups = hasSmallWhole && !hasLargeWhole && groupEndsInZero;
        if (grouped != null && !groups) {
            return grouped;
        }
        boolean fractions = hasLargeWhole && grouped == null;
        return fractions ? null : fraction;
    }

    /** 0 for zero, which is also how programs write "none", and for what has more in it than digits. */
    private static int wholeDigits(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        while (start < text.length() && text.charAt(start) == '0') {
            start++;
        }
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return 0;
            }
        }
        return text.length() - start;
    }
}
