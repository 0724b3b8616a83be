package dev.kopru.desk.form;

import dev.kopru.retry.payload.PayloadField;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes fields of a record's JSON: by the job's own form as far as that goes, else by what stands there. */
final class FormReader {

    private final FieldText texts;
    private final TypedForm typed;

    FormReader(FieldText texts, TypedForm typed) {
        this.texts = texts;
        this.typed = typed;
    }

    /**
     * A part to be read: its word, its name among the form's parameters, its path.
     *
     * @param fresh number of the row that was put in and to which it belongs; 0 for what is kept
     */
    private record Place(String word, String name, String path, boolean own, int fresh) {

        Place part(String part, boolean itsOwn) {
            String escaped = part.replace("~", "~0").replace("/", "~1");
            return new Place(part, name + "/" + escaped, path.isEmpty() ? part : path + "." + part, itsOwn, fresh);
        }

        Place row(String row, int index, int number) {
            return new Place(word, name + "/" + row, path + "[" + index + "]", false, number);
        }
    }

    FormGroup whole(@Nullable Class<?> shape, JsonNode value) {
        Place top = new Place("", "", "", false, 0);
        return shape == null ? entries(top, null, value, false) : record(top, shape, value);
    }

    private FormNode node(Place place, @Nullable AnnotatedType type, @Nullable JsonNode kept) {
        Class<?> raw = type == null ? null : raw(type.getType());
        JsonNode value = kept == null && place.fresh() > 0 && raw != null ? empty(raw) : kept;
        if (raw != null && raw.isRecord() && (value == null || value.isNull() || value.isObject())) {
            return record(place, raw, value);
        }
        if (value != null && value.isObject()) {
            return entries(
                    place, raw != null && Map.class.isAssignableFrom(raw) ? argument(type, 1) : null, value, true);
        }
        if (raw != null && Collection.class.isAssignableFrom(raw) && holdsRecords(type)) {
            return table(place, argument(type, 0), value);
        }
        if (value != null
                && value.isArray()
                && !value.isEmpty()
                && value.valueStream().allMatch(JsonNode::isObject)) {
            return table(place, null, value);
        }
        return field(place, raw, value);
    }

    /** What a row that is put in has where others have many things. */
    private static @Nullable JsonNode empty(Class<?> raw) {
        return Map.class.isAssignableFrom(raw)
                ? JsonNodeFactory.instance.objectNode()
                : Collection.class.isAssignableFrom(raw) ? JsonNodeFactory.instance.arrayNode() : null;
    }

    private static boolean holdsRecords(@Nullable AnnotatedType type) {
        AnnotatedType element = argument(type, 0);
        return element != null && raw(element.getType()).isRecord();
    }

    private FormGroup record(Place place, Class<?> shape, @Nullable JsonNode value) {
        List<FormNode> parts = new ArrayList<>();
        Map<String, JsonNode> rest = new LinkedHashMap<>();
        if (value != null && value.isObject()) {
            value.properties().forEach(entry -> rest.put(entry.getKey(), entry.getValue()));
        }
        for (PayloadField field : PayloadField.of(shape)) {
            JsonNode part = rest.remove(field.name());
            parts.add(node(place.part(field.name(), false), field.type(), part));
        }
        rest.forEach((word, part) -> parts.add(node(place.part(word, false), null, part)));
        return new FormGroup(place.word(), place.name(), place.path(), List.copyOf(parts), value);
    }

    /** Words of a map are the record's own, such as the columns of a file. */
    private FormGroup entries(Place place, @Nullable AnnotatedType type, JsonNode value, boolean own) {
        List<FormNode> parts = new ArrayList<>();
        value.properties().forEach(entry -> parts.add(node(place.part(entry.getKey(), own), type, entry.getValue())));
        return new FormGroup(place.word(), place.name(), place.path(), List.copyOf(parts), value);
    }

    private FormTable table(Place place, @Nullable AnnotatedType type, @Nullable JsonNode value) {
        List<String> removed = typed.removed(place.name());
        List<String> added = typed.added(place.name());
        List<FormGroup> rows = new ArrayList<>();
        List<JsonNode> kept = value != null && value.isArray() ? List.copyOf(value.values()) : List.of();
        for (int i = 0; i < kept.size(); i++) {
            add(rows, place, String.valueOf(i), type, kept.get(i), removed);
        }
        for (String row : added) {
            add(rows, place, row.substring(place.name().length() + 1), type, null, removed);
        }
        int last = Math.max(0, (rows.size() - 1) / FormTable.SIZE);
        int page = Math.min(Math.max(0, typed.page(place.name())), last);
        return new FormTable(place.word(), place.name(), place.path(), List.copyOf(rows), page, added, removed, value);
    }

    private void add(
            List<FormGroup> rows,
            Place table,
            String row,
            @Nullable AnnotatedType type,
            @Nullable JsonNode value,
            List<String> removed) {
        Place place = table.row(row, rows.size(), value == null ? next(rows) : 0);
        if (removed.contains(place.name())) {
            return;
        }
        FormNode node = type == null && value != null ? entries(place, null, value, false) : node(place, type, value);
        if (node instanceof FormGroup group) {
            rows.add(group);
        }
    }

    /** Above all numbers that there are. */
    private static int next(List<FormGroup> rows) {
        return rows.stream()
                        .map(row -> row.text("lineNo"))
                        .filter(number -> number.matches("\\d{1,8}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(rows.size())
                + 1;
    }

    /** What a row that is put in begins with. */
    private static @Nullable String usual(Place place, FieldKind kind, @Nullable Class<?> type) {
        if (place.fresh() == 0) {
            return null;
        }
        if (kind == FieldKind.CHOICE) {
            return choices(kind, type).get(0);
        }
        return place.word().equals("lineNo") ? String.valueOf(place.fresh()) : Trade.usual(place.word());
    }

    private FormField field(Place place, @Nullable Class<?> type, @Nullable JsonNode value) {
        FieldKind kind = kind(type, value);
        String kept = texts.shown(place.word(), kind, value);
        String text = kind == FieldKind.FIXED ? null : typed.text(place.name());
        text = text == null ? usual(place, kind, type) : text;
        JsonNode now = value;
        String problem = null;
        if (text != null && !text.equals(kept) && !text.equals(kept.replaceFirst("^\n", ""))) {
            try {
                now = texts.read(kind, text, value);
            } catch (TypedFigures.Unreadable e) {
                problem = e.key();
            }
        } else {
            text = kept;
        }
        return new FormField(
                place.word(),
                place.name(),
                place.path(),
                place.own(),
                kind,
                choices(kind, type),
                kept,
                text,
                now,
                problem);
    }

    private static FieldKind kind(@Nullable Class<?> type, @Nullable JsonNode value) {
        FieldKind kind = FieldKind.of(type, value);
        boolean tooLong =
                value != null && value.isString() && value.stringValue().length() > FieldText.LONGEST;
        boolean odd = value != null && value.isContainer();
        return tooLong || odd ? FieldKind.FIXED : kind;
    }

    private static List<String> choices(FieldKind kind, @Nullable Class<?> type) {
        return kind == FieldKind.CHOICE && type != null
                ? Arrays.stream(type.getEnumConstants())
                        .map(one -> ((Enum<?>) one).name())
                        .toList()
                : List.of();
    }

    private static @Nullable AnnotatedType argument(@Nullable AnnotatedType type, int index) {
        return type instanceof AnnotatedParameterizedType several
                ? several.getAnnotatedActualTypeArguments()[index]
                : null;
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }
}
