package dev.kopru.partition;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Keys as one text, whatever characters they are made of. */
final class KeyList {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private KeyList() {}

    static String written(List<String> keys) {
        return JSON.writeValueAsString(keys);
    }

    static List<String> read(String written) {
        return Arrays.asList(JSON.readValue(written, String[].class));
    }
}
