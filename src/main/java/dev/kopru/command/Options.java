package dev.kopru.command;

import dev.kopru.finding.Finding;
import dev.kopru.text.NearestWord;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Looks at the options that are settings: {@code --<name>=<value>}, the name with a dot in it. */
final class Options {

    private static final List<String> ROOTS =
            List.of("kopru", "spring", "server", "management", "logging", "springdoc", "info");
    private static final List<String> SWITCHES = List.of("--debug", "--trace");

    private Options() {}

    /** What is wrong with them; words without dashes are somebody else's to read. */
    static List<Finding> look(String... words) {
        return Arrays.stream(words)
                .filter(word -> word.startsWith("-") && !SWITCHES.contains(word))
                .flatMap(word -> wrong(word).stream())
                .toList();
    }

    static Finding unknown(String option, Collection<String> known) {
        return NearestWord.to(option, known)
                .map(near -> Finding.problem("option.unknown", option, near))
                .orElseGet(() -> Finding.problem("option.unknown.far", option));
    }

    private static List<Finding> wrong(String word) {
        String name = word.replaceFirst("=.*", "");
        int dot = name.indexOf('.');
        if (!name.startsWith("--") || dot < 0) {
            return List.of(unknown(name, Commands.OPTIONS));
        }
        if (!ROOTS.contains(name.substring(2, dot))) {
            List<String> names = ROOTS.stream()
                    .map(root -> "--" + root + name.substring(dot))
                    .toList();
            return List.of(unknown(name, names));
        }
        return word.contains("=") ? List.of() : List.of(Finding.problem("option.value", name));
    }
}
