package dev.kopru.desk;

import dev.kopru.alert.Channel;
import dev.kopru.alert.Subscription;
import dev.kopru.alert.SubscriptionException;
import dev.kopru.alert.rule.AlertRule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to be told of alerts; a box that is not ticked is not sent.
 *
 * @param all whether every rule is wanted, whatever else is ticked
 */
record SubscriptionForm(
        @Nullable Channel channel,
        @Nullable String address,
        @Nullable String language,
        @Nullable Boolean all,
        @Nullable List<AlertRule> rules,
        @Nullable Boolean summary,
        @Nullable Boolean enabled) {

    static final SubscriptionForm EMPTY = new SubscriptionForm(Channel.MAIL, "", "tr", false, List.of(), false, true);

    /** Throws {@link SubscriptionException} where no rule is ticked, nor all of them. */
    Subscription subscription() {
        return new Subscription(
                channel == null ? Channel.MAIL : channel,
                address == null ? "" : address.strip(),
                language == null ? "" : language,
                chosen(),
                Boolean.TRUE.equals(summary),
                Boolean.TRUE.equals(enabled));
    }

    /** Empty = all, as subscriptions are kept. */
    private Set<AlertRule> chosen() {
        if (Boolean.TRUE.equals(all)) {
            return Set.of();
        }
        if (rules == null || rules.isEmpty()) {
            throw SubscriptionException.noRule();
        }
        return Set.copyOf(rules);
    }

    /** Whether the form shows the rule as chosen. */
    public boolean has(AlertRule rule) {
        return rules != null && rules.contains(rule);
    }
}
