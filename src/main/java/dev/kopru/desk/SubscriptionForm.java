package dev.kopru.desk;

import dev.kopru.alert.Channel;
import dev.kopru.alert.Subscription;
import dev.kopru.alert.rule.AlertRule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody types to be told of alerts; a box that is not ticked is not sent. */
record SubscriptionForm(
        @Nullable Channel channel,
        @Nullable String address,
        @Nullable String language,
        @Nullable List<AlertRule> rules,
        @Nullable Boolean summary,
        @Nullable Boolean enabled) {

    static final SubscriptionForm EMPTY = new SubscriptionForm(Channel.MAIL, "", "tr", List.of(), false, true);

    Subscription subscription() {
        return new Subscription(
                channel == null ? Channel.MAIL : channel,
                address == null ? "" : address.strip(),
                language == null ? "" : language,
                rules == null ? Set.of() : Set.copyOf(rules),
                Boolean.TRUE.equals(summary),
                Boolean.TRUE.equals(enabled));
    }

    /** Whether the form shows the rule as chosen. */
    public boolean has(AlertRule rule) {
        return rules != null && rules.contains(rule);
    }
}
