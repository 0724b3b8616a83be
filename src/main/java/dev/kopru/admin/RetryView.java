package dev.kopru.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;
import dev.kopru.retry.RetryRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rejected record as the API shows it; payload and history only when it is asked for by its id. */
record RetryView(
        long id,
        String job,
        String key,
        String label,
        String origin,
        @Nullable String location,
        long revision,
        String status,
        String reason,
        List<String> reasonArguments,
        String message,
        int attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String closeReason,
        boolean payloadEdited,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @JsonRawValue
                @Schema(description = "The record as its job reads it; see Payload")
                @Nullable
                String payload,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<AttemptView> history) {

    /** One try of it; reason and message are null when it succeeded. */
    record AttemptView(long runId, Instant at, boolean succeeded, @Nullable String reason, @Nullable String message) {}

    static RetryView of(
            RetryRecord record,
            Reason reason,
            String message,
            @Nullable String payload,
            @Nullable List<AttemptView> history) {
        Source source = record.source();
        RetryRecord.Closing closing = record.closing();
        return new RetryView(
                record.id(),
                record.job(),
                source.key(),
                source.label(),
                source.origin().name(),
                source.location(),
                source.revision(),
                record.state().name(),
                reason.code(),
                reason.arguments(),
                message,
                record.attempts(),
                record.nextAttemptAt(),
                record.createdAt(),
                record.changedAt(),
                closing == null ? null : closing.at(),
                closing == null ? null : closing.by(),
                closing == null ? null : closing.reason(),
                record.payloadEdited(),
                payload,
                history);
    }
}
