package dev.kopru.desk.setting;

import java.util.List;

/**
 * A row of a table of settings.
 *
 * @param removed whether somebody wants it gone
 */
public record FilledRow(String parameter, List<FilledCell> cells, boolean removed) {

    /** Whether what is wrong with it matters: an empty or a removed row is none. */
    public boolean isWanted() {
        return !removed && cells.stream().anyMatch(cell -> !cell.isBlank());
    }

    boolean hasWrong() {
        return isWanted() && cells.stream().anyMatch(FilledCell::hasWrong);
    }
}
