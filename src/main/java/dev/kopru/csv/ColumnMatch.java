package dev.kopru.csv;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the fields of a header's columns by the profile's names for them. */
final class ColumnMatch {

    private final CsvProfile profile;
    private final Map<String, String> fieldByName = new HashMap<>();

    ColumnMatch(CsvProfile profile) {
        this.profile = profile;
        profile.columns().forEach((field, names) -> names.forEach(name -> fieldByName.put(Folded.of(name), field)));
    }

    /** How many of the headers the profile knows. */
    long known(List<String> headers) {
        return headers.stream().filter(header -> field(header) != null).count();
    }

    /** Throws when two columns are one, or when one is unknown and the profile does not let that pass. */
    CsvColumns columns(List<String> headers, NumberForm numbers, String file) {
        Map<String, Integer> byField = new LinkedHashMap<>();
        Map<String, Integer> byHeader = new HashMap<>();
        Map<RejectedColumn, Integer> own = new EnumMap<>(RejectedColumn.class);
        NumberForm written = numbers;
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            if (CsvColumns.isNone(header)) {
                continue;
            }
            RejectedColumn added = own(header);
            if (added != null) {
                own.putIfAbsent(added, i);
                written = Objects.requireNonNullElse(RejectedColumn.decimal(header), written);
                continue;
            }
            refuseSecond(byHeader.putIfAbsent(Folded.of(header), i), i, headers, file);
            String field = field(header);
            if (field != null) {
                refuseSecond(byField.putIfAbsent(field, i), i, headers, file);
            } else if (!profile.acceptsOtherColumns()) {
                throw CsvFileException.of(
                        CsvReason.CSV_UNKNOWN_COLUMN, file, CellText.shown(header), i + 1, profile.name());
            }
        }
        return columns(headers, written, byField, new RejectedColumns(own));
    }

    /** Köprü's own columns are as if they had no header. */
    private CsvColumns columns(
            List<String> headers, NumberForm numbers, Map<String, Integer> byField, RejectedColumns own) {
        return new CsvColumns(
                profile, Objects.requireNonNullElse(profile.decimal(), numbers), own.blanked(headers), byField, own);
    }

    /** A column that the profile knows is the profile's, whatever it is called. */
    private @Nullable RejectedColumn own(String header) {
        return field(header) == null ? RejectedColumn.of(header) : null;
    }

    /** Names of columns that must be there and are not. */
    List<String> missing(List<String> headers) {
        List<String> fields =
                headers.stream().map(h -> String.valueOf(field(h))).toList();
        return profile.required().stream()
                .filter(field -> !fields.contains(field))
                .map(profile::columnName)
                .toList();
    }

    private @Nullable String field(String header) {
        String field = fieldByName.get(Folded.of(header));
        int colon = header.indexOf(':');
        if (field != null || colon < 0) {
            return field;
        }
        String group = fieldByName.get(Folded.of(header.substring(0, colon + 1)));
        return group == null || !group.endsWith(".") ? null : group + CellText.stripped(header.substring(colon + 1));
    }

    private static void refuseSecond(@Nullable Integer first, int second, List<String> headers, String file) {
        if (first != null) {
            throw CsvFileException.of(
                    CsvReason.CSV_DUPLICATE_COLUMN,
                    file,
                    CellText.shown(headers.get(first)),
                    first + 1,
                    CellText.shown(headers.get(second)),
                    second + 1);
        }
    }
}
