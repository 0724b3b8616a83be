package dev.kopru.connector.accounting.jdbc;

import dev.kopru.text.Composed;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The attributes of a variant, kept by the program as a JSON object of dimension to value. */
final class VariantAttributes {

    /** The dimension under which a text stands that is no such object. */
    private static final String UNREADABLE = "";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private VariantAttributes() {}

    /** In the order of the text; a dimension without a value is left out. */
    static Map<String, String> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Map.of();
        }
        try (JsonParser parser = JSON.createParser(text)) {
            Map<String, String> attributes = read(parser);
            return attributes == null || parser.nextToken() != null ? Map.of(UNREADABLE, text) : attributes;
        } catch (JacksonException e) {
            return Map.of(UNREADABLE, text);
        }
    }

    /** Null where the text is JSON, but no object of dimensions that each have one value. */
    private static @Nullable Map<String, String> read(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        Map<String, @Nullable String> attributes = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String dimension = Composed.of(parser.currentName());
            JsonToken value = parser.nextToken();
            if (!value.isScalarValue() || dimension.isEmpty() || attributes.containsKey(dimension)) {
                return null;
            }
            // The text as it stands: a size of 1.50 is not 1.5.
            attributes.put(dimension, value == JsonToken.VALUE_NULL ? null : Composed.of(parser.getString()));
        }
        return present(attributes);
    }

    private static Map<String, String> present(Map<String, @Nullable String> attributes) {
        Map<String, String> present = new LinkedHashMap<>();
        attributes.forEach((dimension, value) -> {
            if (value != null) {
                present.put(dimension, value);
            }
        });
        return Collections.unmodifiableMap(present);
    }
}
