package dev.kopru.alert.rule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people were told.
 *
 * @param arguments figures and names when it was raised
 * @param solvedAt null while it is open
 */
public record Alert(
        long id,
        AlertRule rule,
        String subject,
        List<String> arguments,
        Instant raisedAt,
        @Nullable Instant solvedAt) {}
