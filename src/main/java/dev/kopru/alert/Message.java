package dev.kopru.alert;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one recipient is told.
 *
 * @param token the same at every attempt
 * @param alertId the alert that it tells of; null for summaries
 * @param recipient the recipient's id
 * @param body plain text of a mail, JSON of a webhook
 * @param trouble why the last attempt failed
 */
@RecordBuilder
@RecordBuilder.Options(builderMode = RecordBuilder.BuilderMode.STANDARD_AND_STAGED)
public record Message(
        long id,
        String token,
        Kind kind,
        @Nullable Long alertId,
        Channel channel,
        String recipient,
        String address,
        String title,
        String body,
        State state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant doneAt,
        @Nullable String trouble) {

    /** What it tells. */
    public enum Kind {
        RAISED,
        SOLVED,
        SUMMARY,
        TEST
    }

    /** Where it stands. */
    public enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }
}
