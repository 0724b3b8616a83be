package dev.kopru.admin.request;

import dev.kopru.text.NearName;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of what was sent; one that nobody knows is refused, since it would look as if it had worked. */
public final class BodyFields {

    private BodyFields() {}

    /** Names the nearest right one, or all where none is near. */
    public static void check(Map<String, ?> body, List<String> known) {
        checkNames(body.keySet(), known);
    }

    public static void checkNames(Collection<?> names, List<String> known) {
        for (Object one : names) {
            String name = String.valueOf(one);
            if (!known.contains(name)) {
                throw InvalidRequestException.unknownField(
                        name,
                        NearName.of(name, known, word -> word.toLowerCase(Locale.ROOT))
                                .orElse(String.join(", ", known)));
            }
        }
    }

    public static @Nullable String text(Map<String, @Nullable Object> body, String field) {
        return text(body, field, "\"…\"");
    }

    /** {@code right}: what could stand there. */
    public static @Nullable String text(Map<String, @Nullable Object> body, String field, String right) {
        Object value = body.get(field);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw InvalidRequestException.parameter(field, value, right);
    }

    /** The reason that a person gives for a decision, and nothing else. */
    public static String reason(Map<String, @Nullable Object> body) {
        check(body, List.of("reason"));
        String reason = text(body, "reason");
        if (reason == null || reason.isBlank()) {
            throw InvalidRequestException.reasonMissing();
        }
        if (reason.length() > ReasonGiven.LONGEST) {
            throw InvalidRequestException.tooLong("reason", reason.length(), ReasonGiven.LONGEST);
        }
        return reason.strip();
    }
}
