package dev.kopru.retry;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lets only a single JSON object through, in which no name comes twice. */
final class PayloadCheck {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PayloadCheck() {}

    static void check(long id, String json) {
        try {
            if (!STRICT.readTree(json).isObject()) {
                throw InvalidPayloadException.noObject(id);
            }
        } catch (JacksonException e) {
            @Nullable TokenStreamLocation at = e.getLocation();
            throw at == null
                    ? InvalidPayloadException.at(id, 1, 1)
                    : InvalidPayloadException.at(id, at.getLineNr(), at.getColumnNr());
        }
    }
}
