package dev.kopru.csv.torn;

import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.row.CsvColumns;
import dev.kopru.csv.row.CsvRow;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last cells of the last rows: where a line break came into one, its row ends with something that no other ends with. */
final class LastCells {

    private static final int MOST = 16;

    private final int index;
    private final boolean isFigure;
    private final Deque<String> recent = new ArrayDeque<>();

    LastCells(CsvColumns columns) {
        this.index = columns.names().width() - 1;
        this.isFigure = columns.fields().all().stream()
                .filter(column -> column.index() == index)
                .map(column -> column.codes().type())
                .anyMatch(type -> type == FieldType.NUMBER || type == FieldType.INSTANT);
    }

    /** Is shown each row that could be split. */
    void see(CsvRow row) {
        recent.add(row.values().size() > index ? row.values().get(index) : "");
        if (recent.size() > MOST) {
            recent.remove();
        }
    }

    /** Whether a text may be what is missing at the end of the row shown last: of a figure no letters are. */
    boolean mayLack(String text) {
        if (index < 1 || recent.isEmpty() || isFigure && text.chars().anyMatch(Character::isLetter)) {
            return false;
        }
        String last = recent.getLast();
        return recent.stream().filter(last::equals).count() == 1;
    }
}
