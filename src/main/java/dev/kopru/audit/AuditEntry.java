package dev.kopru.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of the audit trail. */
public record AuditEntry(
        long id,
        Instant at,
        String person,
        String action,
        String subject,
        @Nullable String detail,
        @Schema(description = "What it was, where something changed") @Nullable String before,
        @Schema(description = "What it is since then") @Nullable String after) {}
