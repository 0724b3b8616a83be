package dev.kopru.retry.payload;

import dev.kopru.text.NearName;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares a payload with the record that it is to become, field by field. */
final class PayloadShape {

    private final boolean strict;
    private final PayloadValue values;

    /** With {@code strict} nothing unknown passes, and a figure is no text. */
    PayloadShape(boolean strict) {
        this.strict = strict;
        this.values = new PayloadValue(strict);
    }

    void check(Class<? extends Record> form, JsonNode value) {
        record("", form, value);
    }

    private void record(String path, Class<?> form, JsonNode value) {
        RecordComponent[] components = form.getRecordComponents();
        if (strict) {
            List<String> known =
                    Arrays.stream(components).map(RecordComponent::getName).toList();
            List<String> unknown = value.propertyNames().stream()
                    .filter(name -> !known.contains(name))
                    .toList();
            if (!unknown.isEmpty()) {
                PayloadWrapping.refuseIn(path, components, value, unknown);
                throw unknown(path, unknown.get(0), known);
            }
        }
        for (RecordComponent component : components) {
            @Nullable JsonNode part = value.get(component.getName());
            String place = path.isEmpty() ? component.getName() : path + "." + component.getName();
            if (part != null && !part.isNull()) {
                value(place, component.getAnnotatedType(), part);
            } else if (component.getType().isPrimitive()) {
                // Others are found once the record is there: some have a value of their own then.
                throw InvalidPayloadException.missing(place);
            }
        }
    }

    private static InvalidPayloadException unknown(String path, String name, List<String> known) {
        String shown = InvalidPayloadException.shown(name);
        String right =
                NearName.of(name, known, one -> one.toLowerCase(Locale.ROOT)).orElseGet(() -> String.join(", ", known));
        return InvalidPayloadException.of(
                PayloadReason.PAYLOAD_UNKNOWN_FIELD, path.isEmpty() ? shown : path + "." + shown, right);
    }

    private void value(String path, AnnotatedType type, JsonNode value) {
        Class<?> raw = raw(type.getType());
        if (raw.isRecord()) {
            values.require(value.isObject(), PayloadReason.PAYLOAD_NO_OBJECT, path, value);
            record(path, raw, value);
        } else if (Collection.class.isAssignableFrom(raw)) {
            values.require(value.isArray(), PayloadReason.PAYLOAD_NO_LIST, path, value);
            for (int i = 0; i < value.size(); i++) {
                part(path + "[" + i + "]", argument(type, 0), value.get(i));
            }
        } else if (Map.class.isAssignableFrom(raw)) {
            values.require(value.isObject(), PayloadReason.PAYLOAD_NO_OBJECT, path, value);
            value.properties().forEach(entry -> part(path + "." + entry.getKey(), argument(type, 1), entry.getValue()));
        } else {
            values.check(path, raw, value);
        }
    }

    private void part(String path, AnnotatedType type, JsonNode value) {
        if (!value.isNull()) {
            value(path, type, value);
        } else if (!type.isAnnotationPresent(Nullable.class)) {
            throw InvalidPayloadException.missing(path);
        }
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }
}
