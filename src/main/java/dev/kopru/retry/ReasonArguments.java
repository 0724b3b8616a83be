package dev.kopru.retry;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A reason's arguments as they are stored: a JSON array of strings. */
final class ReasonArguments {

    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    private ReasonArguments() {}

    static String toJson(List<String> arguments) {
        return JsonMapper.shared().writeValueAsString(arguments);
    }

    static List<String> fromJson(String json) {
        return JsonMapper.shared().readValue(json, STRINGS);
    }
}
