package dev.kopru.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A reason's arguments as they are stored: a JSON array of strings. */
public final class ReasonArguments {

    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    private static final TypeReference<@Nullable List<@Nullable String>> KEPT = new TypeReference<>() {};

    private ReasonArguments() {}

    public static String toJson(List<String> arguments) {
        return JsonMapper.shared().writeValueAsString(arguments);
    }

    public static List<String> fromJson(String json) {
        return JsonMapper.shared().readValue(json, STRINGS);
    }

    /** The same of what other hands may have written: what is no list of texts says nothing. */
    public static List<String> ofKept(@Nullable String json) {
        try {
            List<@Nullable String> arguments =
                    json == null ? null : JsonMapper.shared().readValue(json, KEPT);
            return arguments == null
                    ? List.of()
                    : arguments.stream()
                            .map(argument -> argument == null ? "" : argument)
                            .toList();
        } catch (JacksonException e) {
            return List.of();
        }
    }
}
