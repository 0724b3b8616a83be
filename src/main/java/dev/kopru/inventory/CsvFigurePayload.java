package dev.kopru.inventory;

import dev.kopru.csv.CsvColumns;
import dev.kopru.csv.CsvGroup;
import dev.kopru.csv.CsvProfile;
import dev.kopru.csv.CsvReason;
import dev.kopru.csv.CsvRow;
import dev.kopru.csv.NumberForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of a stock file as JSON in the retry table, under the names of their columns, and back.
 *
 * @param decimal how figures are written in the cells
 */
record CsvFigurePayload(
        @Nullable String type,
        @Nullable String profile,
        @Nullable String file,
        @Nullable NumberForm decimal,
        @Nullable List<@Nullable Row> rows) {

    private static final String TYPE = "csv";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A row; flaw says why it could not be split into cells, and is removed by whoever corrects it. */
    record Row(int line, @Nullable CsvReason flaw, @Nullable Map<String, @Nullable String> cells) {

        private CsvRow read(CsvProfile profile, NumberForm numbers, String file) {
            Map<String, @Nullable String> all = new LinkedHashMap<>();
            if (cells != null) {
                all.putAll(cells);
            }
            CsvColumns columns = CsvColumns.named(all.keySet(), profile, numbers, file);
            List<String> values = all.values().stream()
                    .map(value -> value == null ? "" : value.strip())
                    .toList();
            return new CsvRow(line, columns, values, flaw);
        }
    }

    static String of(CsvGroup group, String file) {
        CsvColumns columns = group.rows().get(0).columns();
        List<@Nullable Row> rows = new ArrayList<>();
        group.rows().forEach(row -> rows.add(new Row(row.line(), row.flaw(), new LinkedHashMap<>(row.byColumn()))));
        return JSON.writeValueAsString(
                new CsvFigurePayload(TYPE, columns.profile().name(), file, columns.numbers(), rows));
    }

    /** Throws Jackson's own exception when it is no such JSON. */
    static CsvFigurePayload read(String json) {
        return JSON.readValue(json, CsvFigurePayload.class);
    }

    /** The rows again; throws CsvFileException when a column is unknown or there twice. */
    List<CsvRow> rows(CsvProfile named) {
        NumberForm numbers = decimal == null ? NumberForm.COMMA : decimal;
        List<CsvRow> read = new ArrayList<>();
        for (Row row : rows == null ? List.<@Nullable Row>of() : rows) {
            if (row != null) {
                read.add(row.read(named, numbers, fileName()));
            }
        }
        return read;
    }

    String fileName() {
        return file == null ? "" : file;
    }
}
