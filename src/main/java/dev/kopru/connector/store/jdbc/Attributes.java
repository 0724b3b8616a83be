package dev.kopru.connector.store.jdbc;

import dev.kopru.text.Composed;
import dev.kopru.text.LimitedJson;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The attributes of a variant, kept by the shop as a JSON object of dimension to value. */
final class Attributes {

    /** The dimension under which a text stands that is no such object, so that people still see it. */
    private static final String UNREADABLE = "?";

    private static final JsonMapper JSON = LimitedJson.builder().build();

    private Attributes() {}

    static Map<String, String> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Map.of();
        }
        try (JsonParser parser = JSON.createParser(text)) {
            Map<String, String> attributes = read(parser);
            return parser.nextToken() == null ? attributes : Map.of(UNREADABLE, text);
        } catch (JacksonException | IllegalArgumentException e) {
            return Map.of(UNREADABLE, text);
        }
    }

    private static Map<String, String> read(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("Attributes are a JSON object");
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String dimension = Composed.of(parser.currentName());
            attributes.put(dimension, value(parser, parser.nextToken()));
        }
        return Collections.unmodifiableMap(attributes);
    }

    // The text as it stands: a size of 1.50 is not 1.5.
    private static String value(JsonParser parser, JsonToken token) {
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        return Composed.of(
                token.isScalarValue()
                        ? parser.getString()
                        : parser.readValueAsTree().toString());
    }
}
