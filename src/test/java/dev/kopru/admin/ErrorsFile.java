package dev.kopru.admin;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** An {@code errors.csv} as a person has it in a spreadsheet: rows of cells, the header first. */
record ErrorsFile(char delimiter, List<List<String>> rows) {

    private static final int OWN_COLUMNS = 4;

    static ErrorsFile of(String text, char delimiter) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.replace("\uFEFF", "")), format)) {
            parser.forEach(row -> rows.add(row.toList()));
        }
        return new ErrorsFile(delimiter, rows);
    }

    /** Without Köprü's own columns, as one text a row. */
    List<String> original() {
        return rows.stream()
                .map(row -> String.join("|", row.subList(0, row.size() - OWN_COLUMNS)))
                .toList();
    }

    /** What Köprü's own columns say of each row. */
    List<List<String>> own() {
        return rows.stream()
                .map(row -> row.subList(row.size() - OWN_COLUMNS, row.size()))
                .toList();
    }

    /** As a spreadsheet saves it: no mark, quotes only where they must be, blank cells and rows at the end. */
    String saved() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (String cell : row) {
                boolean quoted = cell.indexOf(delimiter) >= 0 || cell.contains("\"") || cell.contains("\n");
                text.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .append(delimiter);
            }
            text.append('\n');
        }
        return text.append(String.valueOf(delimiter).repeat(3)).append('\n').toString();
    }

    /** With another text in a cell; rows and columns are counted from 0, the header is row 0. */
    ErrorsFile corrected(int row, int column, String text) {
        List<List<String>> changed = new ArrayList<>(rows);
        List<String> cells = new ArrayList<>(rows.get(row));
        cells.set(column, text);
        changed.set(row, cells);
        return new ErrorsFile(delimiter, changed);
    }
}
