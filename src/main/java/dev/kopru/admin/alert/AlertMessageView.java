package dev.kopru.admin.alert;

import dev.kopru.alert.Channel;
import dev.kopru.alert.Message;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody was told, or is about to be, as the API shows it. */
record AlertMessageView(
        long id,
        @Schema(description = "The same at every attempt: Message-ID of a mail, Kopru-Id of a webhook") String token,
        Message.Kind kind,
        @Schema(description = "The alert; null for summaries") @Nullable Long alert,
        Channel channel,
        String address,
        String title,
        Message.State state,
        int attempts,
        Instant createdAt,
        @Schema(description = "null where it is done") @Nullable Instant nextAttemptAt,
        @Schema(description = "When it was sent or given up") @Nullable Instant doneAt,
        @Schema(description = "Why the last attempt failed") @Nullable String trouble) {

    static AlertMessageView of(Message message) {
        return new AlertMessageView(
                message.id(),
                message.token(),
                message.kind(),
                message.alertId(),
                message.channel(),
                message.address(),
                message.title(),
                message.state(),
                message.attempts(),
                message.createdAt(),
                message.state() == Message.State.WAITING ? message.nextAttemptAt() : null,
                message.doneAt(),
                message.trouble());
    }
}
