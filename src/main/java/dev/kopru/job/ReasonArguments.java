package dev.kopru.job;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A reason's arguments as they are stored: a JSON array of strings. */
public final class ReasonArguments {

    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    private ReasonArguments() {}

    public static String toJson(List<String> arguments) {
        return JsonMapper.shared().writeValueAsString(arguments);
    }

    public static List<String> fromJson(String json) {
        return JsonMapper.shared().readValue(json, STRINGS);
    }
}
