package dev.kopru.finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which languages a person at the command line is spoken to: as {@code kopru.language} says, else as the locale does;
 * one that says nothing (such as {@code LANG=C}) hears both.
 */
public final class Languages {

    public static final String SETTING = "kopru.language";

    public static final List<Locale> BOTH = List.of(FindingWords.TURKISH, Locale.ENGLISH);

    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    private Languages() {}

    public static List<Locale> of(@Nullable String setting) {
        return of(setting, System.getProperty("user.language", ""), System.getenv());
    }

    static List<Locale> of(@Nullable String setting, String java, Map<String, String> environment) {
        List<Locale> chosen = named(setting == null ? "" : setting);
        if (chosen.isEmpty()) {
            chosen = java.equals("tr") ? named(java) : named(machine(environment));
        }
        return chosen.isEmpty() ? BOTH : chosen;
    }

    private static String machine(Map<String, String> environment) {
        return VARIABLES.stream()
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<Locale> named(String name) {
        String language = name.toLowerCase(Locale.ROOT);
        if (language.startsWith("tr")) {
            return List.of(FindingWords.TURKISH);
        }
        return language.startsWith("en") ? List.of(Locale.ENGLISH) : List.of();
    }
}
