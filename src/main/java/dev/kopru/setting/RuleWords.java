package dev.kopru.setting;

import dev.kopru.finding.FindingWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of the records that refuse a setting, which are English, as words of any language: a sentence is known by its
 * English form ({@code rule.*} in {@code messages/finding_en.properties}).
 */
public final class RuleWords {

    private static final Pattern FILE = Pattern.compile("^jobs/\\w+\\.yml: ");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    /** Those that say most come first: a general form would fit, too. */
    private static final List<Map.Entry<String, String>> FORMS = FindingWords.english("rule.").entrySet().stream()
            .sorted(Comparator.comparingInt(
                    form -> -PLACE.matcher(form.getValue()).replaceAll("").length()))
            .toList();

    private RuleWords() {}

    public static String of(String sentence) {
        String words = FILE.matcher(sentence).replaceFirst("").replace('|', '/');
        for (Map.Entry<String, String> form : FORMS) {
            Matcher matcher = pattern(form.getValue()).matcher(words);
            if (matcher.matches()) {
                List<String> values = new ArrayList<>(List.of("@" + form.getKey()));
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    values.add(matcher.group(i));
                }
                return String.join("|", values);
            }
        }
        return words;
    }

    /** Places stand in the order of their numbers in these forms. */
    private static Pattern pattern(String form) {
        StringBuilder pattern = new StringBuilder();
        int end = 0;
        Matcher place = PLACE.matcher(form);
        while (place.find()) {
            pattern.append(Pattern.quote(form.substring(end, place.start()))).append("(.+)");
            end = place.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(form.substring(end))).toString(), Pattern.DOTALL);
    }
}
