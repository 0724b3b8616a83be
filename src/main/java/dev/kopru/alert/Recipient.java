package dev.kopru.alert;

import dev.kopru.alert.rule.AlertRule;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told.
 *
 * @param id of a subscription its number, of one of the settings a name that stays while its address does
 * @param address of mail or of a webhook
 * @param language tr or en
 * @param rules which they want; empty = all
 * @param summary whether they want the day's summary
 * @param enabled whether they are told at present
 * @param secret signs what a webhook gets; null for mail
 * @param since null for one of the settings
 */
public record Recipient(
        String id,
        Channel channel,
        String address,
        String language,
        Set<AlertRule> rules,
        boolean summary,
        boolean enabled,
        @Nullable String secret,
        @Nullable Instant since,
        @Nullable String createdBy) {

    boolean wants(AlertRule rule) {
        return enabled && (rules.isEmpty() || rules.contains(rule));
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** Whether the settings name them, so that nobody can change them here. */
    public boolean ofSettings() {
        return since == null;
    }

    /** Records end up in logs; the secret must not. */
    @Override
    public String toString() {
        return "Recipient[" + id + ", " + channel + "]";
    }
}
