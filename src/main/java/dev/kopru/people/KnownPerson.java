package dev.kopru.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who may come in, without what they come in with.
 *
 * @param email null where nobody gave one
 * @param fromSettings whether it is the administrator whom the settings name: always there, always an administrator
 * @param mustChange whether the password is one that another person saw, and must be changed first
 */
public record KnownPerson(
        long id,
        String username,
        String displayName,
        @Nullable String email,
        Role role,
        boolean fromSettings,
        boolean enabled,
        boolean mustChange,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy,
        @Nullable Instant lastLoginAt) {}
