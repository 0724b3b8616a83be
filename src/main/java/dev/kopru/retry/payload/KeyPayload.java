package dev.kopru.retry.payload;

import dev.kopru.record.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** By what a record of a file is known, as JSON in the retry table, where no more of it can be kept. */
public record KeyPayload(
        @Nullable String type, @Nullable String key, @Nullable String label, @Nullable String location) {

    private static final String TYPE = "key";
    private static final int LONGEST_LOCATION = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static String of(Source source) {
        String location = source.location();
        String kept = location == null || location.length() <= LONGEST_LOCATION
                ? location
                : location.substring(0, LONGEST_LOCATION);
        return JSON.writeValueAsString(new KeyPayload(TYPE, source.key(), source.label(), kept));
    }

    /** Throws {@link InvalidPayloadException} when no more than this was kept: the file has to be loaded again. */
    public static void refuse(PayloadJson payload) {
        if (payload.type().equals(TYPE)) {
            KeyPayload kept = payload.as(KeyPayload.class, false);
            throw InvalidPayloadException.of(
                    PayloadReason.PAYLOAD_ONLY_KEY, said(kept.label(), kept.key()), said(kept.location(), ""));
        }
    }

    private static String said(@Nullable String text, @Nullable String instead) {
        return text != null && !text.isEmpty() ? text : instead == null ? "" : instead;
    }
}
