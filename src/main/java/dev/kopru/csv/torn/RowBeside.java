package dev.kopru.csv.torn;

import dev.kopru.csv.row.KeyLook;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The rows above and below a torn one; where a line break came into a row, the torn one is a piece of one of them. */
final class RowBeside {

    private static final String KEY_UNKNOWN = "";

    private final String piece;
    private final boolean isKeyFirst;
    private final boolean mayEndRowAbove;
    private final String above;
    private String below = KEY_UNKNOWN;
    private boolean belowIsNew;
    private KeyLook look = new KeyLook(List.of());

    /**
     * @param piece all of a row that is no more than one cell; else empty
     * @param mayEndRowAbove whether it may be the end of that row's last cell
     */
    RowBeside(String piece, boolean isKeyFirst, boolean mayEndRowAbove, String above) {
        this.piece = piece;
        this.isKeyFirst = isKeyFirst;
        this.mayEndRowAbove = mayEndRowAbove;
        this.above = above;
    }

    /** @param isNew no row above has the key */
    void below(String key, boolean isNew, KeyLook lookOfKeys) {
        below = key;
        belowIsNew = isNew;
        look = lookOfKeys;
    }

    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(List.of(above, below));
        keys.remove(KEY_UNKNOWN);
        return keys;
    }

    /** The keys of the rows that it may be a piece of: the end of the one above, or the start of the one below, in its key. */
    Set<String> pieces(Predicate<String> isKey) {
        Set<String> keys = new LinkedHashSet<>();
        if (piece.isEmpty()) {
            return keys;
        }
        if (mayEndRowAbove) {
            keys.add(above);
            keys.add(above + piece);
        }
        if (isKeyFirst) {
            if (isKey.test(piece + below) || belowIsNew && look.isLike(piece + below)) {
                keys.add(below);
                keys.add(piece + below);
            }
            keys().stream().filter(key -> key.startsWith(piece)).forEach(keys::add);
        }
        keys.remove(KEY_UNKNOWN);
        return keys;
    }
}
