package dev.kopru.retry.payload;

import dev.kopru.record.RowKey;
import dev.kopru.text.LimitedJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A payload as it is kept: one JSON object within the limits, in which no name comes twice. */
public final class PayloadJson {

    private static final JsonMapper JSON = LimitedJson.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final String text;
    private final JsonNode tree;

    private PayloadJson(String text, JsonNode tree) {
        this.text = text;
        this.tree = tree;
    }

    /** Throws {@link InvalidPayloadException} when it is none. */
    public static PayloadJson of(String text) {
        try {
            PayloadLimits.check(text);
            JsonNode tree = JSON.readTree(text);
            if (!tree.isObject()) {
                throw InvalidPayloadException.of(PayloadReason.NO_JSON_OBJECT);
            }
            return new PayloadJson(text, tree);
        } catch (JacksonException e) {
            throw InvalidPayloadException.at(e);
        }
    }

    /** All that stands in it; nobody changes it. */
    public JsonNode tree() {
        return tree;
    }

    /** What tells it from other payloads of the same job; empty where it does not say. */
    public String type() {
        return tree.path("type").asString("");
    }

    /**
     * Throws {@link InvalidPayloadException} unless it is of the type that the kept one has, or of any where that has none.
     *
     * @param types that the job knows
     */
    public void keepsType(String kept, List<String> types) {
        PayloadWrapping.refuseAround(tree);
        String before = typeOf(kept);
        if (types.contains(before)) {
            keeps("type", type(), before);
        } else if (!types.contains(type())) {
            throw InvalidPayloadException.unknownWord("type", type(), types);
        }
    }

    /** Throws {@link InvalidPayloadException} unless a field is what tells this record from others. */
    public void keeps(String path, @Nullable String value, String kept) {
        if (value == null || value.isEmpty()) {
            throw InvalidPayloadException.missing(path);
        }
        if (!RowKey.of(value).equals(kept)) {
            throw InvalidPayloadException.otherRecord(path, value, kept);
        }
    }

    /** What was kept may be no JSON at all. */
    private static String typeOf(String kept) {
        try {
            return of(kept).type();
        } catch (InvalidPayloadException e) {
            return "";
        }
    }

    /**
     * The payload in its form; throws {@link InvalidPayloadException} with the path of the first field that does not fit.
     *
     * @param edited whether a person wrote it: then nothing unknown passes and nothing may be left out; what Köprü itself
     *     wrote may be of an earlier version
     */
    public <T extends Record> T as(Class<T> form, boolean edited) {
        new PayloadShape(edited).check(form, tree);
        try {
            return JSON.readValue(text, form);
        } catch (JacksonException e) {
            throw InvalidPayloadException.at(e);
        }
    }
}
