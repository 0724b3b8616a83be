package dev.kopru.csv.torn;

import dev.kopru.csv.cell.LastRows;
import dev.kopru.csv.row.CsvRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/**
 * Rows between two of a record whose key is its own but for one sign, in a file where no record is interrupted otherwise: the sign
 * is damaged, and neither record is whole.
 */
final class KeysOffByOne {

    private static final int MOST = 100;
    /** In a file that interrupts more of its records nobody knows which of them are meant. */
    private static final int ROWS_FOR_EACH = 20;

    private final List<Between> found = new ArrayList<>();
    private String outer = "";
    private String inner = "";
    private boolean isInnerSummed;
    private int innerLine;
    private int innerRows;
    private int rows;
    private int returns;

    private record Between(String outer, String inner, int line, int row) {}

    /**
     * Is shown each row that could be split, in the file's order.
     *
     * @param isKnown whether a row above has the same key
     * @param number of the row
     */
    void see(CsvRow row, boolean isKnown, int number) {
        rows++;
        String key = row.key();
        if (key.equals(inner)) {
            innerRows++;
            return;
        }
        returns += isKnown ? 1 : 0;
        if (key.equals(outer) && innerRows == 1 && areOffByOne(outer, inner, isInnerSummed) && found.size() < MOST) {
            found.add(new Between(outer, inner, innerLine, number - 1));
        }
        outer = inner;
        inner = key;
        innerRows = 1;
        innerLine = row.line();
        isInnerSummed = row.columns().profile().kind().sums().stream().anyMatch(field -> row.given(field) != null);
    }

    /** Shows the keys of both records, with the line of the row between. */
    void each(LastRows keys, ObjIntConsumer<String> to) {
        boolean isRare = returns == found.size() && rows >= ROWS_FOR_EACH * returns;
        for (Between between : isRare ? found : List.<Between>of()) {
            if (keys.of(between.inner()) == between.row()) {
                to.accept(between.outer(), between.line());
                to.accept(between.inner(), between.line());
            }
        }
    }

    /** Keys beside each other may honestly differ in a digit, or in a letter; where a sum checks the records it says so. */
    private static boolean areOffByOne(String key, String other, boolean isSummed) {
        int differing = 0;
        boolean isDamage = false;
        for (int i = 0; i < key.length() && key.length() == other.length(); i++) {
            char own = key.charAt(i);
            char its = other.charAt(i);
            differing += own == its ? 0 : 1;
            isDamage |= Character.isDigit(own) != Character.isDigit(its)
                    || Character.isLetter(own) != Character.isLetter(its);
        }
        return differing == 1 && (isDamage || !isSummed);
    }
}
