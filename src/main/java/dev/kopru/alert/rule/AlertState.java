package dev.kopru.alert.rule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rule stands about a job or a side.
 *
 * @param holds whether it held when it was last looked at
 * @param since when that changed last
 * @param arguments figures and names as last seen
 * @param alertId the open alert; null where none was raised
 */
public record AlertState(
        AlertRule rule, String subject, boolean holds, Instant since, List<String> arguments, @Nullable Long alertId) {

    public AlertKey key() {
        return new AlertKey(rule, subject);
    }

    public boolean raised() {
        return alertId != null;
    }
}
