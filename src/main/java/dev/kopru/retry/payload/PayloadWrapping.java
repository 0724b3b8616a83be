package dev.kopru.retry.payload;

import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds an object that stands in one too many, or is missing around its fields: said once, and not field by field. */
final class PayloadWrapping {

    private static final String TYPE = "type";

    private PayloadWrapping() {}

    /** Throws {@link InvalidPayloadException} for a payload that stands as a whole below one name. */
    static void refuseAround(JsonNode payload) {
        if (payload.size() == 1) {
            String name = payload.propertyNames().iterator().next();
            if (payload.path(name).has(TYPE)) {
                throw wrapped(name);
            }
        }
    }

    /**
     * Throws {@link InvalidPayloadException} for unknown fields that are right at another level.
     *
     * @param unknown fields of the value that its form does not have
     */
    static void refuseIn(String path, List<PayloadField> form, JsonNode value, List<String> unknown) {
        List<String> known = form.stream().map(PayloadField::name).toList();
        String last = path.substring(path.lastIndexOf('.') + 1);
        if (unknown.contains(TYPE) && value.path(last).isObject()) {
            throw wrapped(path);
        }
        for (String name : unknown) {
            JsonNode inside = value.path(name);
            if (inside.isObject() && inside.size() > 1 && known.containsAll(inside.propertyNames())) {
                throw wrapped(path.isEmpty() ? name : path + "." + name);
            }
        }
        for (PayloadField field : form) {
            if (unknown.size() > 1
                    && !value.has(field.name())
                    && names(field.raw()).containsAll(unknown)) {
                throw InvalidPayloadException.of(
                        PayloadReason.PAYLOAD_UNWRAPPED,
                        String.join(", ", unknown),
                        path.isEmpty() ? field.name() : path + "." + field.name());
            }
        }
    }

    private static Collection<String> names(Class<?> type) {
        return type.isRecord()
                ? PayloadField.of(type).stream().map(PayloadField::name).toList()
                : List.of();
    }

    private static InvalidPayloadException wrapped(String path) {
        return InvalidPayloadException.of(PayloadReason.PAYLOAD_WRAPPED, InvalidPayloadException.shown(path));
    }
}
