package dev.kopru.desk.setting;

import dev.kopru.finding.FindingWords;
import dev.kopru.setting.SettingRefusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;

/** Says why settings are refused, with their names as they stand on the form. */
public record SettingWords(MessageSource pages, Locale locale) {

    private static final String SAYS = "refused-here";
    private static final Pattern NAME = Pattern.compile("(?<![\\w.“\"-])(?:[a-z]+(?:-[a-z]+)+|statuses)(?![\\w.”\"-])");

    /** @param settings those that have a name for people */
    public String of(SettingRefusal refusal, Collection<String> settings) {
        String[] parts = refusal.why().split("\\|", -1);
        List<String> said = new ArrayList<>(List.of(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            said.add(label(parts[i], refusal, settings));
        }
        return labelled(FindingWords.text(SAYS, locale, List.of(String.join("|", said))), refusal, settings);
    }

    /** Some rules name settings in their own words. */
    private String labelled(String sentence, SettingRefusal refusal, Collection<String> settings) {
        return NAME.matcher(sentence)
                .replaceAll(name -> Matcher.quoteReplacement(label(name.group(), refusal, settings)));
    }

    /** A rule names settings as their file does, without what is the same for all of it. */
    private String label(String word, SettingRefusal refusal, Collection<String> settings) {
        String[] file = refusal.names().get(0).split("\\.");
        String name = file[0] + "." + file[1] + "." + word.replace(": ", ".");
        return settings.stream()
                .filter(name::equals)
                .findFirst()
                .map(setting -> "“" + label(setting) + "”")
                .orElse(word);
    }

    /** A setting by its name on the form. */
    public String label(String setting) {
        String key = "desk.settings.field." + setting.substring(setting.indexOf('.') + 1);
        String text = pages.getMessage(key, null, setting, locale);
        return text == null ? setting : text;
    }
}
