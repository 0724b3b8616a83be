package dev.kopru.desk.setting;

import dev.kopru.finding.FindingWords;
import dev.kopru.setting.SettingForm;
import dev.kopru.setting.SettingRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Says why settings are refused, with their names as they stand on the form. */
public record SettingWords(MessageSource pages, Locale locale) {

    private static final String SAYS = "refused-here";

    public String of(SettingRefusal refusal, SettingForm form) {
        String[] parts = refusal.why().split("\\|", -1);
        List<String> said = new ArrayList<>(List.of(parts[0]));
        for (int i = 1; i < parts.length; i++) {
            said.add(label(parts[i], form));
        }
        return FindingWords.text(SAYS, locale, List.of(String.join("|", said)));
    }

    private String label(String word, SettingForm form) {
        String end = "." + word.replace(": ", ".");
        return form.settings().stream()
                .filter(name -> name.endsWith(end))
                .findFirst()
                .map(name -> "“" + label(name) + "”")
                .orElse(word);
    }

    /** A setting by its name on the form. */
    public String label(String setting) {
        String key = "desk.settings.field." + setting.substring(setting.indexOf('.') + 1);
        String text = pages.getMessage(key, null, setting, locale);
        return text == null ? setting : text;
    }
}
