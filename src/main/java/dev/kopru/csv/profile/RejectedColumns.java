package dev.kopru.csv.profile;

import dev.kopru.csv.cell.FormulaGuard;
import dev.kopru.csv.cell.RowReference;
import dev.kopru.csv.cell.SpreadsheetGuard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where Köprü's own columns stand in a file that was a list of rejected rows; none of them says anything about a record.
 *
 * @param showsNumbers whether a header of them shows how figures are written
 */
public record RejectedColumns(Map<RejectedColumn, Integer> places, boolean showsNumbers) {

    static final RejectedColumns NONE = new RejectedColumns(Map.of(), false);

    /** Which rejected row this one is sent for; null when it does not say. */
    public @Nullable RowReference reference(List<String> cells) {
        Integer place = places.get(RejectedColumn.RECORD);
        return place == null || place >= cells.size() ? null : RowReference.parsed(cells.get(place));
    }

    /** A stripped cell's text without the guard against spreadsheets. */
    public String original(String cell) {
        if (!cell.startsWith("'") && !cell.startsWith("=")) {
            return cell;
        }
        return places.containsKey(RejectedColumn.RECORD)
                ? SpreadsheetGuard.original(cell)
                : FormulaGuard.original(cell);
    }

    /** The cells with nothing in Köprü's columns. */
    public List<String> blanked(List<String> cells) {
        if (places.isEmpty()) {
            return cells;
        }
        List<String> blanked = new ArrayList<>(cells);
        own().forEach(place -> {
            if (place < blanked.size()) {
                blanked.set(place, "");
            }
        });
        return List.copyOf(blanked);
    }

    /** The cells that are not Köprü's. */
    public List<String> without(List<String> cells) {
        if (places.isEmpty()) {
            return cells;
        }
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!own().contains(i)) {
                rest.add(cells.get(i));
            }
        }
        return rest;
    }

    private Collection<Integer> own() {
        return places.values();
    }
}
