package dev.kopru.finding;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows findings to a person: one line each and language, statements as they are, and the sum at the end. */
public record FindingReport(List<Locale> languages) {

    /** All there is to say, the problems last, where they are seen. */
    public void print(List<Finding> findings, PrintStream out) {
        for (Finding.Weight weight :
                List.of(Finding.Weight.RIGHT, Finding.Weight.SQL, Finding.Weight.NOTICE, Finding.Weight.PROBLEM)) {
            findings.stream()
                    .filter(finding -> finding.weight() == weight)
                    .distinct()
                    .forEach(finding -> lines(finding).forEach(out::println));
        }
    }

    /** A text that is no finding, in the chosen languages. */
    public void say(PrintStream out, String key, Object... arguments) {
        List<String> values = List.of(arguments).stream().map(String::valueOf).toList();
        languages.forEach(language -> out.println(FindingWords.text(key, language, values)));
    }

    List<String> lines(Finding finding) {
        List<String> lines = new ArrayList<>();
        if (finding.weight() == Finding.Weight.SQL) {
            languages.forEach(language -> lines.add("-- " + FindingWords.say(finding, language)));
            lines.add(finding.arguments().get(finding.arguments().size() - 1).stripTrailing());
            lines.add("");
            return lines;
        }
        String sign = sign(finding.weight());
        for (Locale language : languages) {
            lines.add((lines.isEmpty() ? sign : "   ") + FindingWords.say(finding, language));
        }
        return lines;
    }

    private static String sign(Finding.Weight weight) {
        return switch (weight) {
            case PROBLEM -> " ✗ ";
            case NOTICE -> " ! ";
            case RIGHT, SQL -> " ✓ ";
        };
    }
}
