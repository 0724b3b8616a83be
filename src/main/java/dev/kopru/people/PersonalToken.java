package dev.kopru.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token as it can be shown: not what it is, only how it begins.
 *
 * @param username whose it is
 * @param revokedBy null unless somebody revoked it
 */
public record PersonalToken(
        long id,
        String username,
        String name,
        Set<Scope> scopes,
        String prefix,
        State state,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    /** Whether it still lets anybody in. */
    public enum State {
        VALID,
        EXPIRED,
        REVOKED,
        /** Its person's password, role or right to come in has changed since. */
        ENDED
    }
}
