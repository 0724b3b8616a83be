package dev.kopru.csv;

import dev.kopru.text.SpreadsheetCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for what is wrong with a row whatever kind of record it belongs to. */
final class RowCheck {

    private static final int LONGEST_KEY = 100;

    /** Behind a figure it is an inch. */
    private static final Pattern STRAY_QUOTE = Pattern.compile("(?<!\\d)\"");

    private RowCheck() {}

    static List<RowProblem> problems(CsvRow row) {
        List<RowProblem> problems = new ArrayList<>();
        if (row.flaw() == CsvReason.CSV_TEXT_CUT) {
            problems.add(RowProblem.of(row.flaw(), longest(row), ""));
        } else if (row.flaw() != null) {
            problems.add(new RowProblem(row.flaw(), row.line(), "", shownRow(row), ""));
        }
        for (int i = 0; i < row.values().size(); i++) {
            RowProblem problem = ofValue(row, i);
            if (problem != null) {
                problems.add(problem);
            }
        }
        row.columns().byField().keySet().forEach(field -> addIfDamagedCode(row, field, problems));
        addIfKeyIsWrong(row, problems);
        return problems;
    }

    private static @Nullable RowProblem ofValue(CsvRow row, int index) {
        CsvCell cell =
                new CsvCell(row.line(), row.columns().name(index), row.values().get(index));
        if (cell.text().isEmpty()) {
            return null;
        }
        if (cell.text().indexOf('\0') >= 0) {
            return RowProblem.of(CsvReason.CSV_NUL_CHARACTER, cell, "");
        }
        if (row.columns().isUnnamed(index)) {
            return RowProblem.of(CsvReason.CSV_TEXT_OUTSIDE_COLUMNS, cell, "");
        }
        if (SpreadsheetCode.isErrorValue(cell.text())) {
            return RowProblem.of(CsvReason.CSV_SPREADSHEET_ERROR, cell, "");
        }
        return row.columns().hasDamage(index, cell.text()) ? RowProblem.of(CsvReason.CSV_DAMAGED_TEXT, cell, "") : null;
    }

    private static void addIfDamagedCode(CsvRow row, String field, List<RowProblem> problems) {
        CodeText code = row.columns().codes(field);
        CsvCell cell = code != null && code.isCode() ? row.cell(field) : null;
        CsvReason damage = code == null || cell == null ? null : code.damage(cell.text());
        if (cell != null && cell.text().chars().anyMatch(Character::isISOControl)) {
            problems.add(RowProblem.of(CsvReason.CSV_CODE_OVER_LINES, cell, ""));
        }
        if (cell != null && damage != null) {
            problems.add(RowProblem.of(damage, cell, field));
        }
        // Of a cell that begins with a quote and does not end with one, nobody knows where it ends.
        if (cell != null && row.quotesAsWritten() && cell.text().startsWith("\"")) {
            problems.add(new RowProblem(CsvReason.CSV_BAD_QUOTES, row.line(), cell.column(), shownRow(row), ""));
        }
    }

    private static void addIfKeyIsWrong(CsvRow row, List<RowProblem> problems) {
        String key = row.key();
        String column = row.columns().nameOf(row.columns().profile().keyField());
        CsvCell cell = new CsvCell(row.line(), column, key);
        if (STRAY_QUOTE.matcher(key).find()) {
            problems.add(new RowProblem(CsvReason.CSV_BAD_QUOTES, row.line(), column, shownRow(row), ""));
        }
        if (key.isEmpty()) {
            problems.add(RowProblem.of(CsvReason.CSV_MISSING_KEY, cell, ""));
        } else if (key.length() > LONGEST_KEY) {
            problems.add(RowProblem.of(CsvReason.CSV_KEY_TOO_LONG, cell, Integer.toString(LONGEST_KEY)));
        }
    }

    private static CsvCell longest(CsvRow row) {
        int longest = 0;
        for (int i = 1; i < row.values().size(); i++) {
            longest = row.values().get(i).length() > row.values().get(longest).length() ? i : longest;
        }
        return new CsvCell(row.line(), row.columns().name(longest), row.values().get(longest));
    }

    private static String shownRow(CsvRow row) {
        return CellText.shown(String.join(" | ", row.byColumn().values()));
    }
}
