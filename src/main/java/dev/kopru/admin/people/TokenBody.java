package dev.kopru.admin.people;

import dev.kopru.admin.request.BodyFields;
import dev.kopru.admin.request.InvalidRequestException;
import dev.kopru.people.Scope;
import dev.kopru.people.TokenRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A token that is asked for, for the API's description. */
@Schema(name = "TokenRequest", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record TokenBody(
        @Schema(description = "What tells it from your others", example = "Mağaza sunucusu") String name,
        @Schema(description = "What it is for: links, imports, metrics, operate, read") List<String> scopes,
        @Schema(
                        description = "For how many days; 90 unless given",
                        minimum = "1",
                        maximum = "366",
                        requiredMode = Schema.RequiredMode.NOT_REQUIRED)
                int days) {

    private static final List<String> FIELDS = List.of("days", "name", "scopes");

    static TokenRequest read(Map<String, @Nullable Object> body) {
        BodyFields.check(body, FIELDS);
        return new TokenRequest(PersonBodies.needed(body, "name"), scopes(body.get("scopes")), days(body.get("days")));
    }

    private static Set<Scope> scopes(@Nullable Object sent) {
        if (!(sent instanceof List<?> words)) {
            throw InvalidRequestException.missingField("scopes");
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        words.forEach(word -> scopes.add(scope(String.valueOf(word))));
        return scopes;
    }

    private static Scope scope(String word) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.word().equals(word))
                .findFirst()
                .orElseThrow(() -> InvalidRequestException.unknownWord(
                        "scopes",
                        word,
                        Arrays.stream(Scope.values()).map(Scope::word).toList()));
    }

    private static int days(@Nullable Object sent) {
        if (sent == null) {
            return TokenRequest.DEFAULT_DAYS;
        }
        if (sent instanceof Integer days) {
            return days;
        }
        throw InvalidRequestException.parameter("days", sent, "1-" + TokenRequest.LONGEST_DAYS);
    }
}
