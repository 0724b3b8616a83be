package dev.kopru.csv.row;

import dev.kopru.csv.cell.ColumnNames;
import dev.kopru.csv.cell.Folded;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells a row that is the header of another file, which somebody has put behind this one: names of columns in another order, or
 * of other columns. The cells below it would be read as those of the columns above it.
 */
final class OtherHeader {

    private static final int FEWEST = 2;
    /** So many cells that are names of columns, and nothing but that, no record has. */
    private static final int ENOUGH = 3;

    private final ColumnMatch match;
    private final HeaderAgain again;
    private final Set<String> own = new HashSet<>();
    private final int fewest;

    OtherHeader(ColumnMatch match, ColumnNames names, HeaderAgain again) {
        this.match = match;
        this.again = again;
        names.headers().stream()
                .filter(header -> !ColumnNames.isNone(header))
                .forEach(header -> own.add(Folded.header(header)));
        this.fewest = Math.max(FEWEST, Math.min(ENOUGH, own.size()));
    }

    boolean is(List<String> values) {
        // Most rows of a file of millions are told by their first cell.
        for (String value : values) {
            if (!value.isEmpty()) {
                return HeaderAgain.mayBeName(value) && isOther(values);
            }
        }
        return false;
    }

    private boolean isOther(List<String> values) {
        Set<String> names = new HashSet<>();
        int known = 0;
        boolean isInPlace = true;
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            if (value.isEmpty()) {
                continue;
            }
            if (!HeaderAgain.mayBeName(value) || !names.add(Folded.header(value))) {
                return false;
            }
            known += isKnown(value) ? 1 : 0;
            isInPlace &= again.isNameOf(i, value);
        }
        // A part of the header that stands below its own columns says what they are.
        return !isInPlace && known >= fewest && 2 * known >= names.size();
    }

    private boolean isKnown(String value) {
        return own.contains(Folded.header(value)) || match.isKnown(value);
    }
}
