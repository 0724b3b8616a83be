package dev.kopru.admin.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an example of what a schema describes: its own examples first, then what its kind and its name suggest. */
final class SampleValues {

    private static final int DEEPEST = 8;
    private static final String REFERENCE = "#/components/schemas/";

    private final Components components;

    SampleValues(Components components) {
        this.components = components;
    }

    @Nullable
    Object of(Schema<?> schema) {
        return sample("", schema, 0);
    }

    private @Nullable Object sample(String name, @Nullable Schema<?> described, int depth) {
        Schema<?> schema = resolved(described);
        if (schema == null || depth > DEEPEST) {
            return null;
        }
        if (schema.getExample() != null) {
            return schema.getExample();
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().get(0);
        }
        if (schema.getEnum() != null) {
            return schema.getEnum().stream()
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        Schema<?> one = firstOf(schema);
        return one == null ? byType(name, schema, depth) : sample(name, one, depth + 1);
    }

    private static @Nullable Schema<?> firstOf(Schema<?> schema) {
        List<Schema<?>> several = new ArrayList<>();
        for (List<?> each : List.of(listed(schema.getOneOf()), listed(schema.getAnyOf()), listed(schema.getAllOf()))) {
            each.forEach(part -> several.add((Schema<?>) part));
        }
        return several.isEmpty() ? null : several.get(0);
    }

    private static List<?> listed(@Nullable List<?> parts) {
        return parts == null ? List.of() : parts;
    }

    private @Nullable Object byType(String name, Schema<?> schema, int depth) {
        Set<String> types = schema.getTypes() == null ? Set.of() : schema.getTypes();
        if (types.contains("object") || schema.getProperties() != null) {
            return object(schema, depth);
        }
        if (types.contains("array")) {
            Object element = sample(name, schema.getItems(), depth + 1);
            return element == null ? List.of() : List.of(element);
        }
        if (types.contains("integer")) {
            return SampleWords.number(name);
        }
        if (types.contains("number")) {
            return new BigDecimal("3419.50");
        }
        if (types.contains("boolean")) {
            return true;
        }
        return types.contains("string") ? SampleWords.text(name, schema.getFormat()) : null;
    }

    private Map<String, @Nullable Object> object(Schema<?> schema, int depth) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, field) -> fields.put(name, sample(name, field, depth + 1)));
        } else if (schema.getAdditionalProperties() instanceof Schema<?> each) {
            fields.put("OrderImportJob", sample("", each, depth + 1));
        }
        Set<String> needed = schema.getRequired() == null ? Set.of() : Set.copyOf(schema.getRequired());
        fields.entrySet().removeIf(field -> field.getValue() == null && !needed.contains(field.getKey()));
        return fields;
    }

    private @Nullable Schema<?> resolved(@Nullable Schema<?> schema) {
        if (schema == null || schema.get$ref() == null) {
            return schema;
        }
        return components.getSchemas().get(schema.get$ref().substring(REFERENCE.length()));
    }
}
