package dev.kopru.desk.setting;

import dev.kopru.admin.act.SettingActions;
import dev.kopru.desk.overview.Overviews;
import dev.kopru.desk.word.DeskWords;
import dev.kopru.record.Explained;
import dev.kopru.setting.LiveSettings;
import dev.kopru.setting.SettingForm;
import dev.kopru.setting.SettingRefusal;
import dev.kopru.setting.SettingRefusedException;
import dev.kopru.setting.SettingSource;
import dev.kopru.setting.SettingsChangedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of the settings that shop owners change: kept over the files from the next run on, and taken back. */
@Controller
@RequestMapping("/settings/{name}")
class SettingFormPages {

    private final SettingFormViews views;
    private final OfferedNames offered;
    private final LiveSettings live;
    private final SettingActions actions;
    private final Overviews overviews;
    private final MessageSource pages;

    SettingFormPages(
            SettingFormViews views,
            OfferedNames offered,
            LiveSettings live,
            SettingActions actions,
            Overviews overviews,
            MessageSource pages) {
        this.views = views;
        this.offered = offered;
        this.live = live;
        this.actions = actions;
        this.overviews = overviews;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String name,
            @ModelAttribute(name = "words", binding = false) DeskWords words,
            Locale locale,
            Model model) {
        SettingForm form = views.form(name);
        model.addAttribute("seen", live.version(form.settings()));
        return page(form, present(form, new SettingReader(locale)), Map.of(), words, locale, model, HttpStatus.OK);
    }

    /** What cannot be kept comes back as it was typed, with what is wrong. */
    @PostMapping
    ModelAndView save(
            @PathVariable String name,
            @RequestParam long seen,
            @RequestParam(defaultValue = "save") String act,
            HttpServletRequest request,
            @ModelAttribute(name = "words", binding = false) DeskWords words,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        SettingForm form = views.form(name);
        SettingReader reader = new SettingReader(locale);
        boolean more = "more".equals(act);
        Map<String, FilledField> typed = typed(form, reader, request, more);
        model.addAttribute("seen", seen);
        if (more) {
            return page(form, typed, Map.of(), words, locale, model, HttpStatus.OK);
        }
        Map<String, String> changes = changes(form, typed, reader);
        Map<String, String> wrong = wrong(changes, typed, words, locale);
        if (!wrong.isEmpty() || typed.values().stream().anyMatch(FilledField::hasWrong)) {
            return page(form, typed, wrong, words, locale, model, HttpStatus.BAD_REQUEST);
        }
        try {
            actions.keep(form, changes, seen);
        } catch (SettingsChangedException | SettingRefusedException e) {
            return notKept(form, typed, words.why(((Explained) e).reason()), words, locale, model);
        } catch (ConcurrencyFailureException e) {
            return notKept(form, typed, words.say("desk.settings.atOnce"), words, locale, model);
        }
        overviews.changed();
        String said = changes.isEmpty()
                ? words.say("desk.settings.unchanged")
                : words.count("desk.settings.saved", changes.size());
        after.addFlashAttribute("said", said);
        return new ModelAndView("redirect:/settings/" + form.name());
    }

    /** What the file says counts again. */
    @PostMapping("/drop")
    String drop(
            @PathVariable String name,
            @RequestParam String setting,
            @ModelAttribute(name = "words", binding = false) DeskWords words,
            Locale locale,
            RedirectAttributes after) {
        SettingForm form = views.form(name);
        if (form.settings().contains(setting)) {
            try {
                actions.drop(setting);
                String label = new SettingWords(pages, locale).label(setting);
                after.addFlashAttribute("said", words.say("desk.settings.dropped", label));
            } catch (SettingRefusedException e) {
                after.addFlashAttribute("said", words.why(e.reason()));
            }
            overviews.changed();
        }
        return "redirect:/settings/" + form.name();
    }

    private ModelAndView notKept(
            SettingForm form, Map<String, FilledField> typed, String why, DeskWords words, Locale locale, Model model) {
        model.addAttribute("changed", why);
        model.addAttribute("present", views.lines(form, words, locale));
        model.addAttribute("seen", live.version(form.settings()));
        return page(form, typed, Map.of(), words, locale, model, HttpStatus.CONFLICT);
    }

    private ModelAndView page(
            SettingForm form,
            Map<String, FilledField> fields,
            Map<String, String> wrong,
            DeskWords words,
            Locale locale,
            Model model,
            HttpStatus status) {
        model.addAttribute("isRefused", status == HttpStatus.BAD_REQUEST);
        model.addAttribute("form", form);
        model.addAttribute("fields", fields.values());
        model.addAttribute("wrong", wrong);
        model.addAttribute("offered", offered.of(fields.values(), words));
        model.addAttribute("sides", offered.sides(fields.values()));
        model.addAttribute("unknown", offered.unknown(fields.values(), words));
        model.addAttribute("where", views.where(form, words, locale));
        return new ModelAndView("setting-form", model.asMap(), status);
    }

    private Map<String, FilledField> present(SettingForm form, SettingReader reader) {
        Map<String, FilledField> fields = new LinkedHashMap<>();
        form.settings().forEach(name -> fields.put(name, reader.of(views.shape(name), live.value(views.shape(name)))));
        return fields;
    }

    /** What the environment rules is no field to type in. */
    private Map<String, FilledField> typed(
            SettingForm form, SettingReader reader, HttpServletRequest request, boolean more) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        Map<String, FilledField> fields = present(form, reader);
        fields.replaceAll((name, field) ->
                live.where(name) == SettingSource.ENVIRONMENT ? field : reader.read(field.shape(), parameters, more));
        return fields;
    }

    private Map<String, String> changes(SettingForm form, Map<String, FilledField> typed, SettingReader reader) {
        Map<String, String> changes = new LinkedHashMap<>();
        present(form, reader).forEach((name, present) -> {
            FilledField field = typed.get(name);
            if (field != null && !field.value().equals(present.value())) {
                changes.put(name, field.value());
            }
        });
        return changes;
    }

    private Map<String, String> unknown(Map<String, String> changes, Map<String, FilledField> typed, DeskWords words) {
        Map<String, String> unknown = new LinkedHashMap<>();
        typed.forEach((name, field) -> {
            if (changes.containsKey(name)) {
                offered.allUnknown(field, words).ifPresent(why -> unknown.put(name, why));
            }
        });
        return unknown;
    }

    /** All that is wrong with what can be read, by the settings' names: a field that cannot be hides nothing of the others. */
    private Map<String, String> wrong(
            Map<String, String> changes, Map<String, FilledField> typed, DeskWords words, Locale locale) {
        Map<String, String> readable = new LinkedHashMap<>(changes);
        List<String> unreadable = new ArrayList<>();
        typed.forEach((name, field) -> {
            if (field.hasWrong()) {
                readable.remove(name);
                unreadable.add(name);
            }
        });
        Map<String, String> wrong = unknown(readable, typed, words);
        wrong.putAll(refused(readable, unreadable, new SettingWords(pages, locale)));
        return wrong;
    }

    /** What is said against a field that cannot be read yet is left for when it can: another value is meant than counts now. */
    private Map<String, String> refused(Map<String, String> changes, List<String> unreadable, SettingWords words) {
        List<String> unsure =
                unreadable.stream().map(name -> "“" + words.label(name) + "”").toList();
        Map<String, String> refused = new LinkedHashMap<>();
        List<SettingRefusal> refusals = changes.isEmpty() ? List.of() : live.refusals(changes);
        for (SettingRefusal refusal : refusals) {
            String why = words.of(refusal, views.labels());
            if (unsure.stream().noneMatch(why::contains)) {
                refusal.names().forEach(name -> refused.put(name, why));
            }
        }
        return refused;
    }
}
