package dev.kopru.admin;

import dev.kopru.admin.request.InvalidRequestException;
import dev.kopru.run.RunParameters;
import dev.kopru.text.NearName;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters that a person may give to a run. */
final class RunRequest {

    private static final List<String> KNOWN =
            List.of(RunParameters.ONLY, RunParameters.FULL, RunParameters.KEY, RunParameters.FORCE);
    private static final int LONGEST_KEY = 200;

    private RunRequest() {}

    /** The body of the request, for the API's description. */
    @Schema(name = "RunRequest", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Body(
            @Schema(
                            description = "The due rejected records only",
                            allowableValues = RunParameters.RETRIES,
                            requiredMode = Schema.RequiredMode.NOT_REQUIRED)
                    String only,
            @Schema(
                            description = "Compares everything, not only what changed",
                            requiredMode = Schema.RequiredMode.NOT_REQUIRED)
                    boolean full,
            @Schema(
                            description = "Idempotency key: work under the same key is done once",
                            minLength = 1,
                            maxLength = LONGEST_KEY,
                            requiredMode = Schema.RequiredMode.NOT_REQUIRED)
                    String key,
            @Schema(description = "Only with key: runs the work again", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
                    boolean force) {}

    /** Refuses what no job understands: a parameter that is silently ignored looks as if it had worked. */
    static Map<String, String> checked(@Nullable Map<String, @Nullable Object> sent) {
        if (sent == null || sent.isEmpty()) {
            return Map.of();
        }
        Map<String, String> checked = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            if (!KNOWN.contains(name)) {
                throw InvalidRequestException.unknownRunParameter(
                        name,
                        NearName.of(name, KNOWN, one -> one.toLowerCase(Locale.ROOT))
                                .orElse(String.join(", ", KNOWN)));
            }
            checked.put(name, checked(name, value));
        });
        if (checked.containsKey(RunParameters.ONLY) && Boolean.parseBoolean(checked.get(RunParameters.FULL))) {
            throw InvalidRequestException.onlyAndFull();
        }
        if (checked.containsKey(RunParameters.FORCE) && !checked.containsKey(RunParameters.KEY)) {
            throw InvalidRequestException.forceWithoutKey();
        }
        return checked;
    }

    private static String checked(String name, @Nullable Object value) {
        @Nullable
        String expected =
                switch (name) {
                    case RunParameters.ONLY -> RunParameters.RETRIES.equals(value) ? null : RunParameters.RETRIES;
                    case RunParameters.FORCE, RunParameters.FULL -> value instanceof Boolean ? null : "true, false";
                    default -> isKey(value) ? null : "2024-03-01";
                };
        if (expected != null) {
            throw InvalidRequestException.runParameter(name, String.valueOf(value), expected);
        }
        return String.valueOf(value);
    }

    private static boolean isKey(@Nullable Object value) {
        return value instanceof String text
                && !text.isBlank()
                && text.length() <= LONGEST_KEY
                && text.codePoints().allMatch(RunRequest::isSeen);
    }

    /** Control and format characters, line ends of any kind and half characters can make a log say what never was. */
    private static boolean isSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
