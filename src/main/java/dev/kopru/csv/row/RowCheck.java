package dev.kopru.csv.row;

import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.FieldType;
import dev.kopru.csv.cell.NoValueWords;
import dev.kopru.csv.cell.RowProblem;
import dev.kopru.text.SpreadsheetCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for what is wrong with a row whatever kind of record it belongs to. */
final class RowCheck {

    private static final int LONGEST_KEY = 100;

    private RowCheck() {}

    static List<RowProblem> problems(CsvRow row) {
        if (row.flaw() == null && row.columns().isHeader(row)) {
            return List.of(new RowProblem(CsvReason.CSV_HEADER_AGAIN, row.line(), "", shownRow(row), ""));
        }
        List<RowProblem> problems = new ArrayList<>();
        if (row.flaw() == CsvReason.CSV_TEXT_CUT) {
            problems.add(RowProblem.of(row.flaw(), longest(row), ""));
        } else if (row.flaw() == CsvReason.CSV_MAY_BE_TORN || row.flaw() == CsvReason.CSV_ROW_ALONE) {
            problems.add(RowProblem.of(row.flaw(), key(row), ""));
        } else if (row.flaw() != null) {
            problems.add(new RowProblem(row.flaw(), row.line(), "", shownRow(row), ""));
        }
        for (int i = 0; i < row.values().size(); i++) {
            RowProblem problem = ofValue(row, i);
            if (problem != null) {
                problems.add(problem);
            }
        }
        row.columns().fields().all().forEach(column -> addIfWordForNothing(row, column, problems));
        row.columns().fields().codes().forEach(column -> addIfDamagedCode(row, column, problems));
        addIfKeyIsWrong(row, problems);
        return problems;
    }

    /** In a figure it is refused as none. */
    private static void addIfWordForNothing(CsvRow row, FieldColumn column, List<RowProblem> problems) {
        String text = column.index() < row.values().size() ? row.values().get(column.index()) : "";
        boolean isText =
                column.codes().type() == FieldType.TEXT || column.codes().isCode();
        if (isText && NoValueWords.has(text)) {
            problems.add(
                    RowProblem.of(CsvReason.CSV_WORD_FOR_NOTHING, new CsvCell(row.line(), column.name(), text), ""));
        }
    }

    private static @Nullable RowProblem ofValue(CsvRow row, int index) {
        CsvColumns columns = row.columns();
        String text = row.values().get(index);
        CsvReason wrong = text.isEmpty() ? null : wrong(text, columns, index);
        return wrong == null
                ? null
                : RowProblem.of(wrong, new CsvCell(row.line(), columns.names().of(index), text), "");
    }

    private static @Nullable CsvReason wrong(String text, CsvColumns columns, int index) {
        if (text.indexOf('\0') >= 0) {
            return CsvReason.CSV_NUL_CHARACTER;
        }
        if (columns.names().isUnnamed(index)) {
            return CsvReason.CSV_TEXT_OUTSIDE_COLUMNS;
        }
        if (SpreadsheetCode.isErrorValue(text)) {
            return CsvReason.CSV_SPREADSHEET_ERROR;
        }
        return columns.letters().hasDamage(index, text) ? CsvReason.CSV_DAMAGED_TEXT : null;
    }

    private static void addIfDamagedCode(CsvRow row, FieldColumn column, List<RowProblem> problems) {
        CsvCell cell = row.cell(column.field());
        if (cell == null) {
            return;
        }
        if (hasControlCharacter(cell.text())) {
            problems.add(RowProblem.of(CsvReason.CSV_CODE_OVER_LINES, cell, ""));
        }
        CsvReason damage = column.codes().damage(cell.text());
        if (damage != null) {
            problems.add(RowProblem.of(damage, cell, column.field()));
        }
    }

    private static boolean hasControlCharacter(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (Character.isISOControl(code.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static void addIfKeyIsWrong(CsvRow row, List<RowProblem> problems) {
        CsvCell cell = key(row);
        String key = cell.text();
        if (key.isEmpty()) {
            problems.add(RowProblem.of(CsvReason.CSV_MISSING_KEY, cell, ""));
        } else if (key.length() > LONGEST_KEY) {
            problems.add(RowProblem.of(CsvReason.CSV_KEY_TOO_LONG, cell, Integer.toString(LONGEST_KEY)));
        }
    }

    static CsvCell key(CsvRow row) {
        String column = row.columns().nameOf(row.columns().profile().keyField());
        return new CsvCell(row.line(), column, row.key());
    }

    private static CsvCell longest(CsvRow row) {
        int longest = 0;
        for (int i = 1; i < row.values().size(); i++) {
            longest = row.values().get(i).length() > row.values().get(longest).length() ? i : longest;
        }
        return new CsvCell(
                row.line(), row.columns().names().of(longest), row.values().get(longest));
    }

    static String shownRow(CsvRow row) {
        return CellText.shown(String.join(" | ", row.byColumn().values()));
    }
}
