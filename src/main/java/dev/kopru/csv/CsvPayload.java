package dev.kopru.csv;

import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.cell.NumberForm;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.row.CsvColumns;
import dev.kopru.csv.row.CsvGroup;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Source;
import dev.kopru.retry.payload.InvalidPayloadException;
import dev.kopru.retry.payload.KeptPayload;
import dev.kopru.retry.payload.KeyPayload;
import dev.kopru.retry.payload.PayloadJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of a file as JSON in the retry table, under the names of their columns, and back.
 *
 * @param type tells it from other payloads of the same job
 * @param decimal how figures are written in the cells
 * @param turkish columns whose Turkish letters came through, so that odd ones are foreign; whoever knows better adds one
 */
public record CsvPayload(
        @Nullable String type,
        @Nullable String profile,
        @Nullable String file,
        @Nullable NumberForm decimal,
        @Nullable List<@Nullable String> turkish,
        @Nullable List<@Nullable Row> rows) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A row; flaw says why it could not be split into cells, and is removed by whoever corrects it. */
    public record Row(int line, @Nullable CsvReason flaw, @Nullable Map<String, @Nullable String> cells) {

        private CsvRow read(CsvProfile profile, NumberForm numbers, Set<@Nullable String> turkish, String file) {
            Map<String, @Nullable String> all = new LinkedHashMap<>();
            if (cells != null) {
                all.putAll(cells);
            }
            CsvColumns columns = CsvColumns.named(all.keySet(), profile, numbers, file);
            columns.knowLetters(turkish);
            List<String> values = all.values().stream()
                    .map(value -> value == null ? "" : CellText.stripped(value))
                    .toList();
            return new CsvRow(line, columns, values, flaw);
        }
    }

    /** The key alone where all of it would be too long. */
    public static String of(String type, CsvGroup group, String file, Source source) {
        CsvColumns columns = group.rows().get(0).columns();
        List<@Nullable Row> rows = new ArrayList<>();
        group.rows().forEach(row -> rows.add(new Row(row.line(), row.flaw(), kept(row))));
        CsvPayload whole = new CsvPayload(
                type, columns.profile().name(), file, columns.numbers(), List.copyOf(columns.wholeColumns()), rows);
        return KeptPayload.of(JSON, whole, () -> KeyPayload.of(source));
    }

    /** Whether it is JSON of this type, readable or not. */
    public static boolean is(String type, String json) {
        try {
            return type.equals(PayloadJson.of(json).type());
        } catch (InvalidPayloadException e) {
            return false;
        }
    }

    /** Throws {@link InvalidPayloadException} when it is no such JSON. */
    public static CsvPayload read(String json) {
        PayloadJson kept = PayloadJson.of(json);
        KeyPayload.refuse(kept);
        return kept.as(CsvPayload.class, true);
    }

    /** The rows again; throws {@link CsvFileException} when a column is unknown or there twice. */
    public CsvGroup group(CsvProfile profile) {
        NumberForm numbers = decimal == null ? NumberForm.COMMA : decimal;
        Set<@Nullable String> whole = turkish == null ? new HashSet<>() : new HashSet<>(turkish);
        List<CsvRow> read = new ArrayList<>();
        for (Row row : rows == null ? List.<@Nullable Row>of() : rows) {
            if (row != null) {
                read.add(row.read(profile, numbers, whole, fileName()));
            }
        }
        return new CsvGroup(read.isEmpty() ? "" : read.get(0).key(), read);
    }

    private static Map<String, @Nullable String> kept(CsvRow row) {
        return new LinkedHashMap<>(row.byColumn());
    }

    public String fileName() {
        return file == null ? "" : file;
    }
}
