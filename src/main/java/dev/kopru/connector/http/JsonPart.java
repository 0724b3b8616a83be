package dev.kopru.connector.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A part of an answer, which knows where it stands: whatever is missing or of another type is said with its place.
 *
 * @param place as in {@code orders.items[3].total}
 */
public record JsonPart(String place, JsonNode node) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The whole of an answer. */
    static JsonPart read(String text) {
        String start = text.stripLeading();
        if (start.isEmpty()) {
            throw UnusableAnswerException.because("empty");
        }
        if (start.startsWith("<")) {
            throw UnusableAnswerException.because("html", HtmlTitle.of(start));
        }
        try {
            return new JsonPart("", MAPPER.readTree(text));
        } catch (JacksonException e) {
            throw UnusableAnswerException.because("no-json", Sentence.shortened(e.getOriginalMessage()));
        }
    }

    /** A part that must be there. */
    public JsonPart get(String name) {
        JsonPart part = find(name);
        if (part == null) {
            throw UnusableAnswerException.because("missing", below(name));
        }
        return part;
    }

    /** A part that may be absent or null. */
    public @Nullable JsonPart find(String name) {
        JsonNode part = node.get(name);
        return part == null || part.isNull() ? null : new JsonPart(below(name), part);
    }

    /** What stands in a list; nothing where there is none. */
    public List<JsonPart> list(String name) {
        JsonPart list = find(name);
        return list == null ? List.of() : list.parts();
    }

    /** What stands in a list that must be there: one that is left out does not say that there is nothing. */
    List<JsonPart> wholeList(String name) {
        return get(name).parts();
    }

    private List<JsonPart> parts() {
        if (!node.isArray()) {
            throw unreadable("list");
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> new JsonPart(place + "[" + i + "]", node.get(i)))
                .toList();
    }

    public @Nullable String text(String name) {
        JsonPart part = find(name);
        if (part != null && part.node.isContainer()) {
            throw part.unreadable("text");
        }
        return part == null ? null : part.node.asString();
    }

    public String textOrEmpty(String name) {
        return Objects.requireNonNullElse(text(name), "");
    }

    public @Nullable BigDecimal decimal(String name) {
        JsonPart part = find(name);
        if (part == null) {
            return null;
        }
        try {
            return part.node.isNumber()
                    ? part.node.decimalValue()
                    : new BigDecimal(part.node.asString().strip());
        } catch (NumberFormatException e) {
            throw part.unreadable("number");
        }
    }

    public BigDecimal decimalOrZero(String name) {
        return Objects.requireNonNullElse(decimal(name), BigDecimal.ZERO);
    }

    public boolean flag(String name) {
        JsonPart part = find(name);
        return part != null && part.node.asBoolean(false);
    }

    /** An instant of ISO 8601 that says its zone. */
    public @Nullable Instant instant(String name) {
        JsonPart part = find(name);
        if (part == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(part.node.asString()).toInstant();
        } catch (DateTimeException e) {
            throw part.unreadable("instant");
        }
    }

    private String below(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private UnusableAnswerException unreadable(String type) {
        return UnusableAnswerException.because("type." + type, place, Sentence.shortened(node.toString()));
    }
}
