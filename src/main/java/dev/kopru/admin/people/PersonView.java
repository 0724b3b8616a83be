package dev.kopru.admin.people;

import dev.kopru.people.KnownPerson;
import dev.kopru.people.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person as the API shows them. */
@Schema(name = "Person")
record PersonView(
        long id,
        String username,
        String displayName,
        @Nullable String email,
        Role role,
        @Schema(description = "Whether the settings name this administrator: always there, always an administrator")
                boolean fromSettings,
        boolean enabled,
        @Schema(description = "Whether the password must be changed before anything else can be done")
                boolean mustChangePassword,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy,
        @Nullable Instant lastLoginAt) {

    static PersonView of(KnownPerson person) {
        return new PersonView(
                person.id(),
                person.username(),
                person.displayName(),
                person.email(),
                person.role(),
                person.fromSettings(),
                person.enabled(),
                person.mustChange(),
                person.createdAt(),
                person.createdBy(),
                person.changedAt(),
                person.changedBy(),
                person.lastLoginAt());
    }
}
