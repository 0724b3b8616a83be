package dev.kopru.admin.alert;

import dev.kopru.alert.Channel;
import dev.kopru.alert.Recipient;
import dev.kopru.alert.rule.AlertRule;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is told, as the API shows it; a secret is shown once, to whoever makes the subscription. */
record SubscriptionView(
        @Schema(description = "Its number, or the name of one defined in jobs/alerts.yml") String id,
        Channel channel,
        String address,
        @Schema(allowableValues = {"tr", "en"}) String language,
        @Schema(description = "Which rules; none = all") List<AlertRule> rules,
        @Schema(description = "Whether the daily summary is sent as well") boolean summary,
        boolean enabled,
        @Schema(description = "null for one of jobs/alerts.yml, which is changed there") @Nullable Instant since,
        @Nullable String createdBy,
        @Schema(description = "Signs what a webhook gets; only in the answer to its creation") @Nullable
                String secret) {

    static SubscriptionView of(Recipient recipient) {
        return view(recipient, null);
    }

    static SubscriptionView withSecret(Recipient recipient) {
        return view(recipient, recipient.secret());
    }

    private static SubscriptionView view(Recipient recipient, @Nullable String secret) {
        return new SubscriptionView(
                recipient.id(),
                recipient.channel(),
                recipient.address(),
                recipient.language(),
                recipient.rules().stream().sorted().toList(),
                recipient.summary(),
                recipient.enabled(),
                recipient.since(),
                recipient.createdBy(),
                secret);
    }
}
