package dev.kopru.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters that a person may give to a run. */
final class RunRequest {

    private static final String ONLY = "only";
    private static final String RETRIES = "retries";

    static final Map<String, String> ONLY_RETRIES = Map.of(ONLY, RETRIES);

    private RunRequest() {}

    /** Refuses what no job understands: a parameter that is silently ignored looks as if it had worked. */
    static Map<String, String> checked(@Nullable Map<String, @Nullable Object> sent) {
        if (sent == null || sent.isEmpty()) {
            return Map.of();
        }
        sent.forEach((name, value) -> {
            if (!name.equals(ONLY)) {
                throw InvalidRequestException.unknownRunParameter(name, ONLY);
            }
            if (!RETRIES.equals(value)) {
                throw InvalidRequestException.runParameter(name, String.valueOf(value), RETRIES);
            }
        });
        return ONLY_RETRIES;
    }
}
