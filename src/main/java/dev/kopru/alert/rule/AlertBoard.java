package dev.kopru.alert.rule;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the rules stand, for people. */
@Component
public class AlertBoard {

    private final AlertStates states;
    private final AlertSettings settings;

    AlertBoard(AlertStates states, AlertSettings settings) {
        this.states = states;
        this.settings = settings;
    }

    /** A rule, whether it is looked at, and about what it holds. */
    public record RuleState(AlertRule rule, boolean on, List<AlertState> states) {}

    /** All rules, in their order. */
    public List<RuleState> rules() {
        List<AlertState> all = List.copyOf(states.all().values());
        return Arrays.stream(AlertRule.values())
                .map(rule -> new RuleState(
                        rule,
                        settings.isOn(rule),
                        all.stream().filter(state -> state.rule() == rule).toList()))
                .toList();
    }
}
