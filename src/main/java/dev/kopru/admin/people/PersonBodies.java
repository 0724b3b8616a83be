package dev.kopru.admin.people;

import dev.kopru.admin.request.BodyFields;
import dev.kopru.admin.request.InvalidRequestException;
import dev.kopru.people.PersonChange;
import dev.kopru.people.PersonRequest;
import dev.kopru.people.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is sent about people, read. */
final class PersonBodies {

    private static final List<String> NEW = List.of("displayName", "email", "role", "username");
    private static final List<String> CHANGE = List.of("displayName", "email", "enabled", "role");
    private static final List<String> PASSWORDS = List.of("newPassword", "oldPassword");

    private PersonBodies() {}

    /** A new person, for the API's description. */
    @Schema(name = "PersonRequest", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record NewPerson(
            @Schema(description = "2 to 64 letters, digits, dots, dashes", example = "ayse.yilmaz") String username,
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, example = "Ayşe Yılmaz") @Nullable
                    String displayName,
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED, example = "ayse@ornek.com") @Nullable String email,
            @Schema(example = "OPERATOR") Role role) {}

    /** What changes about a person, for the API's description. */
    @Schema(name = "PersonChange", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Change(
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) @Nullable String displayName,
            @Schema(description = "Empty takes it away", requiredMode = Schema.RequiredMode.NOT_REQUIRED) @Nullable
                    String email,
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) @Nullable Role role,
            @Schema(description = "false: the person is out at once", requiredMode = Schema.RequiredMode.NOT_REQUIRED)
                    @Nullable
                    Boolean enabled) {}

    /** A change of one's own password, for the API's description. */
    @Schema(name = "PasswordChange", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Passwords(
            String oldPassword,
            @Schema(description = "At least 10 letters, no more than 72 bytes in UTF-8") String newPassword) {}

    static PersonRequest person(Map<String, @Nullable Object> body) {
        BodyFields.check(body, NEW);
        return new PersonRequest(
                needed(body, "username"),
                Objects.requireNonNullElse(BodyFields.text(body, "displayName"), ""),
                BodyFields.text(body, "email"),
                role(needed(body, "role")));
    }

    static PersonChange change(Map<String, @Nullable Object> body) {
        BodyFields.check(body, CHANGE);
        String role = BodyFields.text(body, "role");
        return new PersonChange(
                BodyFields.text(body, "displayName"),
                BodyFields.text(body, "email"),
                role == null ? null : role(role),
                flag(body, "enabled"));
    }

    static Passwords passwords(Map<String, @Nullable Object> body) {
        BodyFields.check(body, PASSWORDS);
        return new Passwords(needed(body, "oldPassword"), needed(body, "newPassword"));
    }

    static String needed(Map<String, @Nullable Object> body, String field) {
        String text = BodyFields.text(body, field);
        if (text == null || text.isBlank()) {
            throw InvalidRequestException.missingField(field);
        }
        return text;
    }

    private static Role role(String word) {
        String name = word.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidRequestException.unknownWord(
                        "role",
                        word,
                        Arrays.stream(Role.values()).map(Enum::name).toList()));
    }

    private static @Nullable Boolean flag(Map<String, @Nullable Object> body, String field) {
        Object value = body.get(field);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        throw InvalidRequestException.parameter(field, value, "true, false");
    }
}
