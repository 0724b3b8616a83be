package dev.kopru.desk;

import dev.kopru.admin.ReplayView;
import dev.kopru.admin.RetryGroupActs;
import dev.kopru.admin.SettingActions;
import dev.kopru.desk.form.Figures;
import dev.kopru.desk.setting.SettingWords;
import dev.kopru.retry.ReasonMessages;
import dev.kopru.setting.LiveSettings;
import dev.kopru.setting.Mending;
import dev.kopru.setting.SettingRefusal;
import dev.kopru.setting.SettingRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Adds what is missing to a list of settings, and tries all records again that were rejected for it. */
@Controller
class MendingActs {

    private final MappingView mappings;
    private final LiveSettings settings;
    private final SettingFormViews forms;
    private final SettingActions actions;
    private final RetryGroupActs retries;
    private final OpenGroups groups;
    private final Overviews overviews;
    private final ReasonMessages reasons;
    private final MessageSource pages;

    MendingActs(
            MappingView mappings,
            LiveSettings settings,
            SettingFormViews forms,
            SettingActions actions,
            RetryGroupActs retries,
            OpenGroups groups,
            Overviews overviews,
            ReasonMessages reasons,
            MessageSource pages) {
        this.mappings = mappings;
        this.settings = settings;
        this.forms = forms;
        this.actions = actions;
        this.retries = retries;
        this.groups = groups;
        this.overviews = overviews;
        this.reasons = reasons;
        this.pages = pages;
    }

    /** The parts of the element come as {@code part:<name>}. */
    @PostMapping("/retries/mend")
    String mend(
            @RequestParam String job,
            @RequestParam String reason,
            @RequestParam String missing,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        Mending mending =
                mappings.find(job, reason).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String back = "redirect:" + LocalPath.cameFrom(request).orElse("/retries");
        if (!mappings.isMissing(mending, missing)) {
            flash.addFlashAttribute("said", pages.getMessage("desk.mend.gone", new Object[] {missing}, locale));
            return back;
        }
        Map<String, String> element = element(mending, missing, request);
        try {
            figures(mending, element, new Figures(locale));
        } catch (Figures.Unreadable e) {
            flash.addFlashAttribute("said", pages.getMessage(e.key(), null, locale));
            return back;
        }
        if (mending.needed().stream().anyMatch(part -> !element.containsKey(part))) {
            flash.addFlashAttribute("said", pages.getMessage("desk.mend.incomplete", null, locale));
            return back;
        }
        String wanted = with(mending, element);
        List<SettingRefusal> refusals = settings.refusals(Map.of(mending.list(), wanted));
        if (!refusals.isEmpty()) {
            String why = new SettingWords(pages, locale).of(refusals.get(0), forms.labels());
            flash.addFlashAttribute("said", pages.getMessage("desk.mend.refused", new Object[] {why}, locale));
            return back;
        }
        try {
            actions.keep(mending.list(), wanted);
        } catch (SettingRefusedException e) {
            flash.addFlashAttribute("said", reasons.render(e.reason(), locale));
            return back;
        }
        ReplayView begun = retries.replay(job, reason, locale);
        groups.changed();
        overviews.changed();
        String kept = pages.getMessage("desk.mend.done", new Object[] {missing}, locale);
        flash.addFlashAttribute("said", kept + " " + begun.note());
        return begun.runId() == null ? "redirect:/retries" : "redirect:/runs/" + begun.runId();
    }

    /** What the files say counts again. */
    @PostMapping("/retries/mend/drop")
    String drop(
            @RequestParam String job,
            @RequestParam String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        Mending mending =
                mappings.find(job, reason).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        actions.drop(mending.list());
        flash.addFlashAttribute("said", pages.getMessage("desk.mend.dropped", null, locale));
        return "redirect:" + LocalPath.cameFrom(request).orElse("/retries");
    }

    /** As the settings read them. */
    private static void figures(Mending mending, Map<String, String> element, Figures figures)
            throws Figures.Unreadable {
        for (String part : mending.figures()) {
            String typed = element.get(part);
            if (typed != null) {
                element.put(part, figures.read(typed).toPlainString());
            }
        }
    }

    private static Map<String, String> element(Mending mending, String missing, HttpServletRequest request) {
        Map<String, String> element = new LinkedHashMap<>();
        element.put(mending.key(), missing);
        Stream.concat(mending.needed().stream(), mending.others().stream()).forEach(part -> {
            String value = request.getParameter("part:" + part);
            if (value != null && !value.isBlank()) {
                element.put(part, value.strip());
            }
        });
        return element;
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
