package dev.kopru.desk.setting;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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

    /** What stands in it, as people read it. */
    String said(UnaryOperator<String> words) {
        return cells.stream()
                .filter(cell -> !cell.isBlank())
                .map(cell -> cell.said(words))
                .collect(Collectors.joining(" · "));
    }

    boolean hasWrong() {
        return isWanted() && cells.stream().anyMatch(FilledCell::hasWrong);
    }
}
