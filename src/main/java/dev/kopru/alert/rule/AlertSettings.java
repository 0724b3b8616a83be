package dev.kopru.alert.rule;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The settings of {@code jobs/alerts.yml}; the file says what each of them means. */
@ConfigurationProperties(prefix = "kopru.alerts", ignoreUnknownFields = false)
public record AlertSettings(
        boolean enabled,
        Duration every,
        Duration solveAfter,
        @DefaultValue List<AlertRule> off,
        Limits limits,
        Duration giveUpAfter,
        Mail mail,
        Webhooks webhooks,
        Summary summary,
        @DefaultValue List<RecipientSettings> recipients) {

    private static final Duration MOST_OFTEN = Duration.ofSeconds(10);
    private static final int SHORTEST_SECRET = 16;

    public AlertSettings {
        check(every.compareTo(MOST_OFTEN) >= 0, "every must be at least " + MOST_OFTEN + ", but is " + every);
        check(!solveAfter.isNegative(), "solve-after must not be negative");
        check(giveUpAfter.compareTo(Duration.ZERO) > 0, "give-up-after must be more than 0");
    }

    /** From where on people want to know. */
    public record Limits(
            int missedIntervals,
            Duration sideAway,
            Waiting rejected,
            Waiting notices,
            long differences,
            Map<String, Duration> freshness) {

        public Limits {
            check(missedIntervals >= 1, "limits.missed-intervals must be at least 1, but is " + missedIntervals);
        }
    }

    /** How much may wait, and for how long. */
    public record Waiting(long most, Duration longest) {}

    /** Who sends. */
    public record Mail(String from) {}

    /** Where webhooks may lead. */
    public record Webhooks(boolean privateAddresses) {}

    /** When the day's summary is made. */
    public record Summary(boolean enabled, LocalTime at) {}

    /** Somebody who is told; either a mail address or a webhook. */
    public record RecipientSettings(
            @Nullable String mail,
            @Nullable String webhook,
            @Nullable String secret,
            @Nullable String language,
            @DefaultValue List<AlertRule> rules,
            boolean summary) {

        public RecipientSettings {
            check((mail == null) != (webhook == null), "recipients: each needs either mail or webhook, and not both");
            check(
                    webhook == null || secret != null && secret.length() >= SHORTEST_SECRET,
                    "recipients: " + webhook + " needs a secret of at least " + SHORTEST_SECRET + " characters");
            check(
                    language == null || language.equals("tr") || language.equals("en"),
                    "recipients: the language must be tr or en, but is " + language);
        }

        /** Settings end up in logs and error texts; the secret must not. */
        @Override
        public String toString() {
            return "RecipientSettings[" + (mail == null ? webhook : mail) + "]";
        }
    }

    public boolean isOn(AlertRule rule) {
        return enabled && !off.contains(rule);
    }

    /** For how long it must hold before people are told. */
    public Duration raiseAfter(AlertRule rule) {
        return rule == AlertRule.SIDE_AWAY ? limits.sideAway() : Duration.ZERO;
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException("jobs/alerts.yml: " + otherwise);
        }
    }
}
