package dev.kopru.desk;

import dev.kopru.alert.AlertWords;
import dev.kopru.alert.rule.Alert;
import dev.kopru.alert.rule.AlertRule;
import dev.kopru.alert.rule.AlertSettings;
import dev.kopru.alert.rule.AlertState;
import dev.kopru.desk.word.DeskWords;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of alerts in the language of whoever reads the page. */
final class AlertTexts {

    private final AlertWords words;
    private final DeskWords page;
    private final Locale locale;

    AlertTexts(AlertWords words, DeskWords page, Locale locale) {
        this.words = words;
        this.page = page;
        this.locale = locale;
    }

    public String name(AlertRule rule) {
        return words.name(rule, locale);
    }

    public String title(Alert alert) {
        return words.title(alert.rule(), alert.subject(), alert.arguments(), locale);
    }

    public String text(Alert alert) {
        return words.text(alert.rule(), alert.subject(), alert.arguments(), locale);
    }

    public String text(AlertState state) {
        return words.text(state.rule(), state.subject(), state.arguments(), locale);
    }

    public String todo(Alert alert) {
        return words.todo(alert.rule(), locale);
    }

    /** What keeps a side from answering. */
    public String away(String told) {
        return words.away(told, locale);
    }

    /** From where on the rule holds, as the settings say. */
    public String limit(AlertRule rule, AlertSettings settings) {
        AlertSettings.Limits limits = settings.limits();
        return switch (rule) {
            case RUN_FAILED -> "";
            case JOB_OVERDUE -> page.say("desk.alerts.missed", page.number(limits.missedIntervals()));
            case SIDE_AWAY -> over(limits.sideAway());
            case RETRIES_MANY -> "> " + page.number(limits.rejected().most());
            case RETRIES_OLD -> over(limits.rejected().longest());
            case NOTICES_MANY -> "> " + page.number(limits.notices().most());
            case NOTICES_OLD -> over(limits.notices().longest());
            case DRIFT_FOUND -> "> " + page.number(limits.differences());
            case DATA_OLD -> freshness(limits.freshness());
        };
    }

    private String over(Duration limit) {
        return "> " + words.howLong(limit, locale);
    }

    private String freshness(Map<String, Duration> limits) {
        return limits.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(limit -> words.subject(limit.getKey(), locale) + " " + over(limit.getValue()))
                .collect(Collectors.joining("; "));
    }
}
