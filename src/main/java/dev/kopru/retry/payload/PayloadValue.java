package dev.kopru.retry.payload;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Tells whether a value that is neither list nor object is of the kind that its field wants. */
final class PayloadValue {

    private static final int LAST_YEAR = 9999;

    private final boolean strict;

    /** Without {@code strict} a figure may stand in quotes, and a text may be a bare figure. */
    PayloadValue(boolean strict) {
        this.strict = strict;
    }

    void check(String path, Class<?> type, JsonNode value) {
        if (type.isEnum()) {
            word(path, type, value);
        } else if (type == BigDecimal.class) {
            require(isFigure(value), PayloadReason.PAYLOAD_NO_FIGURE, path, value);
        } else if (type == int.class || type == Integer.class) {
            require(
                    value.isIntegralNumber() && value.canConvertToInt(),
                    PayloadReason.PAYLOAD_NO_WHOLE_NUMBER,
                    path,
                    value);
        } else if (type == long.class || type == Long.class) {
            require(
                    value.isIntegralNumber() && value.canConvertToLong(),
                    PayloadReason.PAYLOAD_NO_WHOLE_NUMBER,
                    path,
                    value);
        } else if (type == boolean.class || type == Boolean.class) {
            require(value.isBoolean(), PayloadReason.PAYLOAD_NO_YES_OR_NO, path, value);
        } else if (type == Instant.class) {
            require(isMoment(value), PayloadReason.PAYLOAD_NO_MOMENT, path, value);
        } else {
            boolean text = value.isString() || !strict && value.isValueNode();
            require(text, PayloadReason.PAYLOAD_NO_TEXT, path, value);
        }
    }

    void require(boolean right, PayloadReason otherwise, String path, JsonNode value) {
        if (!right) {
            String shown = value.isString() ? value.stringValue() : value.toString();
            throw InvalidPayloadException.of(otherwise, path, InvalidPayloadException.shown(shown));
        }
    }

    private static void word(String path, Class<?> type, JsonNode value) {
        List<String> words = Arrays.stream(type.getEnumConstants())
                .map(word -> ((Enum<?>) word).name())
                .toList();
        String found = value.isString() ? value.stringValue() : value.toString();
        if (!words.contains(found)) {
            throw InvalidPayloadException.unknownWord(path, found, words);
        }
    }

    private boolean isFigure(JsonNode value) {
        if (strict || !value.isString()) {
            return value.isNumber();
        }
        return PayloadLimits.isShort(value.stringValue().strip());
    }

    private static boolean isMoment(JsonNode value) {
        try {
            int year = value.isString()
                    ? DateTimeFormatter.ISO_INSTANT
                            .parse(value.stringValue(), Instant::from)
                            .atOffset(ZoneOffset.UTC)
                            .getYear()
                    : 0;
            return year >= 1 && year <= LAST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
