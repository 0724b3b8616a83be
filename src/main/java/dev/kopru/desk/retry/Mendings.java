package dev.kopru.desk.retry;

import dev.kopru.admin.act.SettingActions;
import dev.kopru.desk.form.TypedFigures;
import dev.kopru.desk.setting.SettingFormViews;
import dev.kopru.desk.setting.SettingWords;
import dev.kopru.record.ReasonMessages;
import dev.kopru.setting.LiveSettings;
import dev.kopru.setting.Mending;
import dev.kopru.setting.SettingRefusal;
import dev.kopru.setting.SettingRefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Adds to a list of settings the element that is missing, or says what of it cannot be as it was typed. */
@Component
class Mendings {

    private final LiveSettings settings;
    private final SettingFormViews forms;
    private final SettingActions actions;
    private final ReasonMessages reasons;
    private final MessageSource pages;

    Mendings(
            LiveSettings settings,
            SettingFormViews forms,
            SettingActions actions,
            ReasonMessages reasons,
            MessageSource pages) {
        this.settings = settings;
        this.forms = forms;
        this.actions = actions;
        this.reasons = reasons;
        this.pages = pages;
    }

    /**
     * Empty when it was kept.
     *
     * @param typed the element's other parts by name; empty ones are left out
     */
    Optional<MendingTyped> keep(Mending mending, String missing, Map<String, String> typed, Locale locale) {
        Map<String, String> element = new LinkedHashMap<>(Map.of(mending.key(), missing));
        element.putAll(typed);
        for (String part : mending.figures()) {
            try {
                figure(element, part, new TypedFigures(locale));
            } catch (TypedFigures.Unreadable e) {
                return refused(missing, typed, part, say(e.key(), locale));
            }
        }
        for (String part : mending.needed()) {
            if (!element.containsKey(part)) {
                return refused(missing, typed, part, say("desk.mend.incomplete", locale));
            }
        }
        String wanted = with(mending, element);
        List<SettingRefusal> refusals = settings.refusals(Map.of(mending.list(), wanted));
        if (!refusals.isEmpty()) {
            String why = new SettingWords(pages, locale).of(refusals.get(0), forms.labels());
            return refused(missing, typed, wrong(mending, element), say("desk.mend.refused", locale, why));
        }
        try {
            actions.keep(mending.list(), wanted);
            return Optional.empty();
        } catch (SettingRefusedException e) {
            return refused(missing, typed, "", reasons.render(e.reason(), locale));
        }
    }

    /** As the settings read it. */
    private static void figure(Map<String, String> element, String part, TypedFigures figures)
            throws TypedFigures.Unreadable {
        String typed = element.get(part);
        if (typed != null) {
            element.put(part, figures.read(typed).toPlainString());
        }
    }

    private static Optional<MendingTyped> refused(String missing, Map<String, String> typed, String part, String why) {
        return Optional.of(new MendingTyped(missing, Map.copyOf(typed), part, why));
    }

    private String say(String key, Locale locale, Object... values) {
        return pages.getMessage(key, values, locale);
    }

    /** The part without which it could be kept; else one that cannot be left out, if there is only one. */
    private String wrong(Mending mending, Map<String, String> element) {
        for (String part : mending.others()) {
            Map<String, String> without = new LinkedHashMap<>(element);
            if (without.remove(part) != null
                    && settings.refusals(Map.of(mending.list(), with(mending, without)))
                            .isEmpty()) {
                return part;
            }
        }
        return mending.needed().size() == 1 ? mending.needed().get(0) : "";
    }

    /** The list as it counts now, with one more element, in place of one of the same key. */
    private String with(Mending mending, Map<String, String> element) {
        List<Map<String, String>> elements = new ArrayList<>(settings.list(mending.list()));
        // A rate may be listed several times, for other days each.
        if (!mending.needed().isEmpty()) {
            elements.removeIf(one -> Objects.equals(element.get(mending.key()), one.get(mending.key())));
        }
        elements.add(element);
        if (mending.key().isEmpty()) {
            return JsonMapper.shared()
                    .writeValueAsString(elements.stream()
                            .map(one -> one.get(mending.key()))
                            .distinct()
                            .toList());
        }
        return JsonMapper.shared().writeValueAsString(elements);
    }
}
