package dev.kopru.retry.payload;

import dev.kopru.text.LimitedJson;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Looks through a payload, before anything of it is calculated with, for what is too deep, too long or too large. */
final class PayloadLimits {

    private static final JsonMapper TOKENS = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNumberLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private PayloadLimits() {}

    /** Throws {@link InvalidPayloadException} with the field, and Jackson's own exception where it is no JSON. */
    static void check(String json) {
        try (JsonParser parser = TOKENS.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                check(parser, token);
            }
        }
    }

    private static void check(JsonParser parser, JsonToken token) {
        TokenStreamContext place = parser.streamReadContext();
        if (place.getNestingDepth() > LimitedJson.DEEPEST) {
            throw InvalidPayloadException.of(
                    PayloadReason.PAYLOAD_TOO_DEEP, InvalidPayloadException.shown(path(place)), LimitedJson.DEEPEST);
        }
        if (token.isNumeric() && !isShort(parser.getString())) {
            throw InvalidPayloadException.of(
                    PayloadReason.PAYLOAD_FIGURE_TOO_LONG,
                    path(place),
                    InvalidPayloadException.shown(parser.getString()),
                    LimitedJson.WHOLE_DIGITS,
                    LimitedJson.DECIMALS);
        }
        if (!token.isStructStart() && !token.isStructEnd() && parser.getStringLength() > LimitedJson.LONGEST_TEXT) {
            throw InvalidPayloadException.of(
                    PayloadReason.PAYLOAD_TEXT_TOO_LONG,
                    InvalidPayloadException.shown(path(place)),
                    InvalidPayloadException.shown(parser.getString()),
                    LimitedJson.LONGEST_TEXT);
        }
    }

    /** Neither is what is no figure at all. */
    static boolean isShort(String figure) {
        try {
            return figure.length() <= LimitedJson.LONGEST_FIGURE && LimitedJson.hasFewDigits(new BigDecimal(figure));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Such as {@code order.lines[2].quantity}. */
    private static String path(TokenStreamContext place) {
        @Nullable TokenStreamContext parent = place.getParent();
        String above = parent == null ? "" : path(parent);
        if (place.inArray()) {
            return above + "[" + place.getCurrentIndex() + "]";
        }
        String name = place.currentName();
        return name == null ? above : above.isEmpty() ? name : above + "." + name;
    }
}
