package dev.kopru.desk.setting;

import dev.kopru.setting.SettingShape;
import java.util.List;

/**
 * A setting as it stands in a form.
 *
 * @param cell where it is one value, or words
 * @param rows where it is a table
 * @param value as JSON, without what is wrong
 */
public record FilledField(SettingShape shape, FilledCell cell, List<FilledRow> rows, String value) {

    public boolean isTable() {
        return shape.kind() == SettingShape.Kind.TABLE;
    }

    public boolean hasWrong() {
        return cell.hasWrong() || rows.stream().anyMatch(FilledRow::hasWrong);
    }

    public String name() {
        return shape.name();
    }

    /** Rows without anything in them, for more. */
    public int emptyRows() {
        return (int)
                rows.stream().filter(row -> !row.removed() && !row.isWanted()).count();
    }
}
