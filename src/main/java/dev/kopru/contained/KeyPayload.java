package dev.kopru.contained;

import dev.kopru.job.Source;
import tools.jackson.databind.json.JsonMapper;

/** By what a record of a file is known, as JSON in the retry table, where no more of it can be kept. */
public record KeyPayload(String type, String key, String label) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static String of(Source source) {
        return JSON.writeValueAsString(new KeyPayload("key", source.key(), source.label()));
    }
}
