package dev.kopru.command;

import dev.kopru.finding.FindingWords;
import dev.kopru.record.Reason;
import dev.kopru.record.ReasonMessages;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where a command speaks to a person.
 *
 * @param terminal whether somebody looks on, so that a line may renew itself
 * @param languages in which everything is said, in this order
 */
record Console(PrintStream out, boolean terminal, List<Locale> languages) {

    /** One line in each language. */
    void say(String key, Object... arguments) {
        List<String> values = List.of(arguments).stream().map(String::valueOf).toList();
        languages.forEach(language -> out.println(FindingWords.text(key, language, values)));
    }

    void say(Reason reason, ReasonMessages messages) {
        languages.forEach(language -> out.println(messages.render(reason, language)));
    }

    /** A word within a line, where there is no room for a line in each language: {@code yazılan/written}. */
    String word(String key) {
        return languages.stream()
                .map(language -> FindingWords.text(key, language, List.of()))
                .distinct()
                .collect(Collectors.joining("/"));
    }
}
