package dev.kopru.people;

import org.jspecify.annotations.Nullable;

/** What another one changes about a person; null leaves it as it is, and an empty e-mail takes it away. */
public record PersonChange(
        @Nullable String displayName, @Nullable String email, @Nullable Role role, @Nullable Boolean enabled) {}
