package dev.kopru.csv.row;

import dev.kopru.csv.cell.CellText;
import dev.kopru.csv.cell.ColumnNames;
import dev.kopru.csv.cell.Folded;
import dev.kopru.csv.cell.GroupNames;
import dev.kopru.csv.cell.NumberForm;
import dev.kopru.csv.profile.CsvProfile;
import dev.kopru.csv.profile.HeaderSeen;
import dev.kopru.csv.profile.RejectedColumn;
import dev.kopru.csv.profile.RejectedColumns;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the fields of a header's columns by the profile's names for them. */
public final class ColumnMatch {

    private final CsvProfile profile;
    private final Map<String, String> fieldByName = new HashMap<>();

    public ColumnMatch(CsvProfile profile) {
        this.profile = profile;
        profile.columns().forEach((field, names) -> names.forEach(name -> fieldByName.put(Folded.header(name), field)));
    }

    /** How many of the headers the profile knows. */
    public long known(List<String> headers) {
        return headers.stream().filter(header -> field(header) != null).count();
    }

    /** Whether it is a name of a column, be it one that lists of rejected rows have. */
    boolean isKnown(String header) {
        return field(header) != null || own(header) != null;
    }

    /**
     * Throws when two columns are one, when the name of a group's column is none, when one of a pair is missing, or when a
     * column is unknown and the profile does not let that pass.
     */
    public CsvColumns columns(HeaderSeen header, NumberForm numbers) {
        Map<String, Integer> byField = new LinkedHashMap<>();
        Map<String, Integer> alike = new HashMap<>();
        Map<RejectedColumn, Integer> own = new EnumMap<>(RejectedColumn.class);
        @Nullable NumberForm shown = null;
        List<String> unknown = new ArrayList<>();
        List<String> headers = header.columns();
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.get(i);
            if (ColumnNames.isNone(name)) {
                continue;
            }
            RejectedColumn added = own(name);
            if (added != null) {
                own.putIfAbsent(added, i);
                shown = shown == null ? RejectedColumn.decimal(name) : shown;
                continue;
            }
            refuseSecond(alike.putIfAbsent(Folded.of(name), i), i, header);
            String field = field(name);
            if (field == null) {
                unknown.add(name);
            } else {
                checkName(field, name, header);
                refuseSecond(alike.putIfAbsent("\0" + Folded.of(field), i), i, header);
                byField.put(field, i);
            }
        }
        if (!unknown.isEmpty() && !profile.acceptsOtherColumns()) {
            throw header.unknown(unknown, profile);
        }
        checkPairs(byField, header);
        checkConstants(byField, header);
        RejectedColumns ours = new RejectedColumns(own, shown != null);
        return new CsvColumns(this, profile, form(numbers, shown), ours.blanked(headers), byField, ours, unknown);
    }

    /** Names of columns that must be there and are not. */
    public List<String> missing(List<String> headers) {
        Set<String> fields =
                headers.stream().map(this::field).map(String::valueOf).collect(Collectors.toSet());
        fields.addAll(profile.constants().keySet());
        return profile.required().stream()
                .filter(alternatives -> alternatives.stream().noneMatch(fields::contains))
                .map(alternatives ->
                        alternatives.stream().map(profile::columnName).collect(Collectors.joining(" / ")))
                .toList();
    }

    /** Columns of a header that was accepted once which the profile lets pass now; none where it refuses them. */
    public static List<String> ignored(List<String> headers, CsvProfile profile) {
        return profile.acceptsOtherColumns() ? new ColumnMatch(profile).unknown(headers) : List.of();
    }

    /** Columns that the profile does not know. */
    public List<String> unknown(List<String> headers) {
        return headers.stream()
                .filter(header -> !ColumnNames.isNone(header) && field(header) == null && own(header) == null)
                .toList();
    }

    private @Nullable String field(String header) {
        String field = fieldByName.get(Folded.header(header));
        int colon = header.indexOf(':');
        if (field == null && colon >= 0) {
            String group = fieldByName.get(Folded.header(header.substring(0, colon + 1)));
            boolean named = group != null && group.endsWith(".");
            field = named ? group + CellText.stripped(header.substring(colon + 1)) : null;
        }
        return field == null ? null : canonical(field);
    }

    /** A group's column in the one spelling of its name. */
    private String canonical(String field) {
        int name = field.indexOf('.') + 1;
        GroupNames names = name == 0 ? null : profile.kind().names(field);
        String canonical = names == null ? null : names.canonical(field.substring(name));
        return canonical == null ? field : field.substring(0, name) + canonical;
    }

    private NumberForm form(NumberForm otherwise, @Nullable NumberForm shown) {
        NumberForm stated = profile.decimal();
        return stated != null ? stated : shown != null ? shown : otherwise;
    }

    /** A column that the profile knows is the profile's, whatever it is called. */
    private @Nullable RejectedColumn own(String header) {
        return field(header) == null ? RejectedColumn.of(header) : null;
    }

    private void checkName(String field, String column, HeaderSeen header) {
        if (field.endsWith(".")) {
            throw header.withoutName(column);
        }
        int start = field.indexOf('.') + 1;
        String name = field.substring(start);
        GroupNames names = start == 0 ? null : profile.kind().names(field);
        if (names != null && names.canonical(name) == null) {
            throw header.unknownName(column, name, names);
        }
    }

    private void checkPairs(Map<String, Integer> byField, HeaderSeen header) {
        byField.forEach((field, index) -> {
            String partner = profile.kind().partner(field);
            if (partner != null
                    && !byField.containsKey(partner)
                    && !profile.constants().containsKey(partner)) {
                throw header.alone(header.columns().get(index), profile.columnName(partner));
            }
        });
    }

    private void checkConstants(Map<String, Integer> byField, HeaderSeen header) {
        profile.constants().forEach((field, value) -> {
            GroupNames names =
                    byField.containsKey(field) ? null : profile.kind().names(field);
            if (names != null && !names.known().contains(value)) {
                throw header.unknownConstant(profile, field, value, names);
            }
        });
    }

    private static void refuseSecond(@Nullable Integer first, int second, HeaderSeen header) {
        if (first != null) {
            throw header.duplicate(first, second);
        }
    }
}
