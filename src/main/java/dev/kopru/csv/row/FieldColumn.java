package dev.kopru.csv.row;

import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.cell.Folded;
import dev.kopru.csv.profile.CodeText;
import dev.kopru.csv.profile.CsvProfile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The column of a field, with all that reading its cells needs: it is asked for each cell of files of millions.
 *
 * @param name what people call it
 * @param meanings words of the file and what they stand for; null where the profile has none
 */
public record FieldColumn(
        String field, int index, String name, CodeText codes, @Nullable Map<String, String> meanings) {

    static FieldColumn of(String field, int index, String name, CsvProfile profile) {
        return new FieldColumn(
                field,
                index,
                name,
                CodeText.of(field, profile),
                profile.values().get(field));
    }

    /** As the profile wants the cell read; empty when there is no value in it. */
    public String value(List<String> values) {
        return value(index < values.size() ? values.get(index) : "");
    }

    /** The same of one of its cells. */
    public String value(String raw) {
        if (raw.isEmpty()) {
            return raw;
        }
        String cleaned = codes.cleaned(raw);
        return meanings == null ? cleaned : meanings.getOrDefault(Folded.of(cleaned), cleaned);
    }

    /** Whether a quote is part of what the cell says, and no mark of a spreadsheet. */
    boolean hasQuote(List<String> values) {
        return index < values.size()
                && values.get(index).indexOf('"') >= 0
                && codes.cleaned(values.get(index)).indexOf('"') >= 0;
    }

    public @Nullable CsvCell cell(CsvRow row) {
        String value = value(row.values());
        return value.isEmpty() ? null : new CsvCell(row.line(), name, value);
    }
}
