package dev.kopru.admin.description;

import dev.kopru.retry.payload.PayloadField;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes records by their values alone, as corrected payloads are read: nothing unknown, and no figure in quotes. */
class RecordSchemas {

    private static final Map<Class<?>, String> PLAIN = Map.of(
            BigDecimal.class, "number",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            Long.class, "integer",
            boolean.class, "boolean",
            Boolean.class, "boolean");
    private static final Map<Class<?>, String> FORMATS = Map.of(
            Instant.class, "date-time",
            LocalDate.class, "date",
            long.class, "int64",
            Long.class, "int64",
            int.class, "int32",
            Integer.class, "int32");

    private final Components components;

    RecordSchemas(Components components) {
        this.components = components;
    }

    /** The record itself, for a name that the caller gives it. */
    Schema<?> body(Class<? extends Record> form) {
        Schema<?> body = ProblemSchemas.typed("object");
        List<String> required = new ArrayList<>();
        for (PayloadField field : PayloadField.of(form)) {
            Schema<?> value = of(field.type());
            body.addProperty(field.name(), field.canBeNull() ? orNull(value) : value);
            if (!field.canBeNull()) {
                required.add(field.name());
            }
        }
        body.setRequired(required);
        body.setAdditionalProperties(false);
        return body;
    }

    private Schema<?> of(AnnotatedType type) {
        Class<?> raw = raw(type.getType());
        if (raw.isRecord()) {
            return named(raw.asSubclass(Record.class));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            Schema<?> list = ProblemSchemas.typed("array");
            list.setItems(part(argument(type, 0)));
            return list;
        }
        if (Map.class.isAssignableFrom(raw)) {
            Schema<?> map = ProblemSchemas.typed("object");
            map.setAdditionalProperties(part(argument(type, 1)));
            return map;
        }
        Schema<?> plain = ProblemSchemas.typed(PLAIN.getOrDefault(raw, "string"));
        plain.setFormat(FORMATS.get(raw));
        if (raw.isEnum()) {
            words(plain, raw);
        }
        return plain;
    }

    private static void words(Schema<?> schema, Class<?> words) {
        withWords(
                schema,
                Arrays.stream(words.getEnumConstants())
                        .map(word -> (Object) ((Enum<?>) word).name())
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private static void withWords(Schema<?> schema, List<Object> words) {
        ((Schema<Object>) schema).setEnum(words);
    }

    private Schema<?> part(AnnotatedType type) {
        return isNullable(type) ? orNull(of(type)) : of(type);
    }

    private Schema<?> named(Class<? extends Record> form) {
        String name = name(form);
        if (components.getSchemas() == null || !components.getSchemas().containsKey(name)) {
            components.addSchemas(name, new JsonSchema());
            components.addSchemas(name, body(form));
        }
        return PayloadSchemas.reference(name);
    }

    /** With the record around it: of lines and rows there are many. */
    private static String name(Class<?> form) {
        Class<?> around = form.getEnclosingClass();
        return around == null ? form.getSimpleName() : name(around) + form.getSimpleName();
    }

    private static Schema<?> orNull(Schema<?> value) {
        if (value.get$ref() != null) {
            Schema<?> either = new JsonSchema();
            either.addOneOfItem(value);
            either.addOneOfItem(ProblemSchemas.typed("null"));
            return either;
        }
        Set<String> types = new LinkedHashSet<>(value.getTypes());
        types.add("null");
        value.setTypes(types);
        if (value.getEnum() != null) {
            List<Object> words = new ArrayList<>(value.getEnum());
            words.add(null);
            withWords(value, words);
        }
        return value;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }
}
