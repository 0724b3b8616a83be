package dev.kopru.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts findings into words. A value of the form {@code @code} is a word of its own that is looked up as well. */
public final class FindingWords {

    public static final Locale TURKISH = Locale.forLanguageTag("tr");

    private static final String TEXTS = "messages/finding";
    private static final String RULE = "rule.";
    private static final String BETWEEN = "\u001f";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,2})}");

    private FindingWords() {}

    public static String say(Finding finding, Locale language) {
        return text(finding.code(), language, finding.arguments());
    }

    /** For places that have no language of their own: a log, the text of a run's failure. */
    public static String sayInBoth(Finding finding) {
        return say(finding, Locale.ENGLISH) + " / " + say(finding, TURKISH);
    }

    /** A finding as a value of another one, which says it in its own language. */
    public static String nested(Finding finding) {
        return Stream.concat(Stream.of(finding.code()), finding.arguments().stream())
                .map(part -> part.replace(BETWEEN, " ").replace('|', '¦'))
                .collect(Collectors.joining("|", "@", ""));
    }

    /** The text under a key, its places filled; the key where there is none. */
    public static String text(String key, Locale language, List<String> arguments) {
        String text = find(key, language);
        if (text == null) {
            return arguments.isEmpty() ? key : key + ": " + String.join(", ", arguments);
        }
        return PLACE.matcher(text).replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            String value = index < arguments.size() ? arguments.get(index) : "";
            return Matcher.quoteReplacement(Arrays.stream(value.split(BETWEEN, -1))
                    .map(part -> part.startsWith("@") ? word(part.substring(1), language) : part)
                    .collect(Collectors.joining(", ")));
        });
    }

    /** Several words as one value. */
    public static String list(List<String> words) {
        return String.join(BETWEEN, words);
    }

    /** The English texts whose keys begin so. */
    public static Map<String, String> english(String beginning) {
        ResourceBundle texts = bundle(Locale.ENGLISH);
        return texts.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .collect(Collectors.toMap(key -> key, texts::getString, (one, other) -> one, TreeMap::new));
    }

    /** A word may have values of its own behind bars: {@code type.choice|a, b}. */
    private static String word(String key, Locale language) {
        List<String> parts = List.of(key.split("\\|", -1));
        if (find(parts.get(0), language) == null) {
            return "@" + key;
        }
        List<String> values = parts.subList(1, parts.size());
        return text(
                parts.get(0),
                language,
                parts.get(0).startsWith(RULE)
                        ? values.stream()
                                .map(value -> noun(DurationWords.in(value, language), language))
                                .toList()
                        : values);
    }

    /** What a rule counts, such as each status; a value that is none stays as it is. */
    private static String noun(String value, Locale language) {
        String noun = find("noun." + value.replace(' ', '-'), language);
        return noun == null ? value : noun;
    }

    private static @Nullable String find(String key, Locale language) {
        try {
            return bundle(language).getString(key);
        } catch (MissingResourceException e) {
            return null;
        }
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                TEXTS, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
