package dev.kopru.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of the audit trail. */
record AuditView(long id, Instant at, String person, String action, String subject, @Nullable String detail) {}
