package dev.kopru.alert.rule;

import java.util.Arrays;
import java.util.List;

/**
 * Something that holds now and that people want to know.
 *
 * @param subject the job or the side that it is about
 * @param arguments figures and names of its words; instants and durations are ISO 8601
 */
public record Trouble(AlertRule rule, String subject, List<String> arguments) {

    public static Trouble of(AlertRule rule, String subject, Object... arguments) {
        return new Trouble(
                rule, subject, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public AlertKey key() {
        return new AlertKey(rule, subject);
    }
}
