package dev.kopru.desk.retry;

import dev.kopru.admin.act.ReplayView;
import dev.kopru.admin.act.RetryGroupActs;
import dev.kopru.admin.act.SettingActions;
import dev.kopru.desk.overview.OpenGroups;
import dev.kopru.desk.overview.Overviews;
import dev.kopru.desk.word.LocalPath;
import dev.kopru.setting.Mending;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Adds what is missing to a list of settings, and tries all records again that were rejected for it. */
@Controller
class MendingActs {

    private final MappingView mappings;
    private final Mendings mendings;
    private final SettingActions actions;
    private final RetryGroupActs retries;
    private final OpenGroups groups;
    private final Overviews overviews;
    private final MessageSource pages;

    MendingActs(
            MappingView mappings,
            Mendings mendings,
            SettingActions actions,
            RetryGroupActs retries,
            OpenGroups groups,
            Overviews overviews,
            MessageSource pages) {
        this.mappings = mappings;
        this.mendings = mendings;
        this.actions = actions;
        this.retries = retries;
        this.groups = groups;
        this.overviews = overviews;
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
        Mending mending = mending(job, reason);
        if (!mappings.isMissing(mending, missing)) {
            flash.addFlashAttribute("said", pages.getMessage("desk.mend.gone", new Object[] {missing}, locale));
            return back(mending, request);
        }
        Optional<MendingTyped> refused = mendings.keep(mending, missing, typed(mending, request), locale);
        if (refused.isPresent()) {
            flash.addFlashAttribute("mendTyped", refused.get());
            return back(mending, request);
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
        Mending mending = mending(job, reason);
        actions.drop(mending.list());
        flash.addFlashAttribute("said", pages.getMessage("desk.mend.dropped", null, locale));
        return back(mending, request);
    }

    private Mending mending(String job, String reason) {
        return mappings.find(job, reason).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The page with the form, or the one of its group where the browser does not tell. */
    private static String back(Mending mending, HttpServletRequest request) {
        return "redirect:"
                + LocalPath.cameFrom(request).orElseGet(() -> UriComponentsBuilder.fromPath("/retries")
                        .queryParam("job", mending.job())
                        .queryParam("reason", mending.reason())
                        .toUriString());
    }

    private static Map<String, String> typed(Mending mending, HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        Stream.concat(mending.needed().stream(), mending.others().stream()).forEach(part -> {
            String value = request.getParameter("part:" + part);
            if (value != null && !value.isBlank()) {
                typed.put(part, value.strip());
            }
        });
        return typed;
    }
}
