package dev.kopru.admin.alert;

import dev.kopru.alert.AlertWords;
import dev.kopru.alert.rule.AlertBoard.RuleState;
import dev.kopru.alert.rule.AlertRule;
import dev.kopru.alert.rule.AlertState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A rule of alerts and how it stands, as the API shows it. */
record AlertRuleView(
        AlertRule rule,
        String name,
        AlertRule.Severity severity,
        @Schema(description = "false where jobs/alerts.yml says that it is not looked at") boolean on,
        @Schema(description = "About what it holds, or held a moment ago") List<Standing> states) {

    /** How a rule stands about one job or side. */
    @Schema(name = "AlertStanding")
    record Standing(
            String subject,
            @Schema(description = "Whether it held when it was last looked at") boolean holds,
            @Schema(description = "Since when it holds, or does not") Instant since,
            @Schema(description = "Whether people were told") boolean raised,
            String text) {}

    static AlertRuleView of(RuleState state, AlertWords words, Locale locale) {
        AlertRule rule = state.rule();
        return new AlertRuleView(
                rule,
                words.name(rule, locale),
                rule.severity(),
                state.on(),
                state.states().stream()
                        .map(each -> standing(each, words, locale))
                        .toList());
    }

    private static Standing standing(AlertState state, AlertWords words, Locale locale) {
        return new Standing(
                state.subject(),
                state.holds(),
                state.since(),
                state.raised(),
                words.text(state.rule(), state.subject(), state.arguments(), locale));
    }
}
