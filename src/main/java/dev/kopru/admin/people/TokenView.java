package dev.kopru.admin.people;

import dev.kopru.people.PersonalToken;
import dev.kopru.people.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token as the API shows it: by how it begins. */
@Schema(name = "Token")
record TokenView(
        long id,
        @Schema(description = "Whose it is") String username,
        String name,
        @Schema(description = "What it is for: links, imports, metrics, operate, read") List<String> scopes,
        @Schema(description = "How it begins", example = "kpr_Ab3dEf7h") String prefix,
        @Schema(description = "ENDED: its person's password, role or right to come in has changed since")
                PersonalToken.State state,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    static TokenView of(PersonalToken token) {
        return new TokenView(
                token.id(),
                token.username(),
                token.name(),
                token.scopes().stream().map(Scope::word).toList(),
                token.prefix(),
                token.state(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.revokedAt(),
                token.revokedBy());
    }
}
