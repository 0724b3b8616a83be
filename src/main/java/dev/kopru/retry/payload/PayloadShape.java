package dev.kopru.retry.payload;

import dev.kopru.text.NearName;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
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
        List<PayloadField> fields = PayloadField.of(form);
        if (strict) {
            List<String> known = fields.stream().map(PayloadField::name).toList();
            List<String> unknown = value.propertyNames().stream()
                    .filter(name -> !known.contains(name))
                    .toList();
            if (!unknown.isEmpty()) {
                PayloadWrapping.refuseIn(path, fields, value, unknown);
                throw unknown(path, unknown.get(0), known);
            }
        }
        for (PayloadField field : fields) {
            @Nullable JsonNode part = value.get(field.name());
            String place = path.isEmpty() ? field.name() : path + "." + field.name();
            if (part != null && !part.isNull()) {
                value(place, field.type(), part);
            } else if (field.raw().isPrimitive()) {
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
