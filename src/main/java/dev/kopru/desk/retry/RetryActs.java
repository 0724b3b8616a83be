package dev.kopru.desk.retry;

import dev.kopru.admin.act.LongAct;
import dev.kopru.admin.act.LongActView;
import dev.kopru.admin.act.ReplayView;
import dev.kopru.admin.act.Replaying;
import dev.kopru.admin.act.RetryActions;
import dev.kopru.admin.act.RetryGroupActs;
import dev.kopru.desk.form.RecordForm;
import dev.kopru.desk.form.TypedForm;
import dev.kopru.desk.overview.OpenGroups;
import dev.kopru.desk.overview.Overviews;
import dev.kopru.desk.word.LocalPath;
import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import dev.kopru.record.ReasonMessages;
import dev.kopru.retry.Replay;
import dev.kopru.retry.Retries;
import dev.kopru.retry.RetryRecord;
import dev.kopru.retry.RetryStateException;
import dev.kopru.retry.payload.InvalidPayloadException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do with rejected records: correct them, try them again, decide that they shall not go through. */
@Controller
class RetryActs {

    private static final String SAVE = "save";
    private static final String REPLAY = "replay";

    private final Retries retries;
    private final RetryActions actions;
    private final Replaying replaying;
    private final RetryGroupActs all;
    private final ReasonMessages messages;
    private final RejectedRecordView views;
    private final OpenGroups groups;
    private final Overviews overviews;
    private final MessageSource pages;

    RetryActs(
            Retries retries,
            RetryActions actions,
            Replaying replaying,
            RetryGroupActs all,
            ReasonMessages messages,
            RejectedRecordView views,
            OpenGroups groups,
            Overviews overviews,
            MessageSource pages) {
        this.retries = retries;
        this.actions = actions;
        this.replaying = replaying;
        this.all = all;
        this.messages = messages;
        this.views = views;
        this.groups = groups;
        this.overviews = overviews;
        this.pages = pages;
    }

    /**
     * Takes the form of a record.
     *
     * @param act save, replay, {@code add:<table>}, {@code remove:<row>} or {@code page:<table>:<number>}
     * @param version of the record that the person has looked at
     */
    @PostMapping("/retries/{id}")
    String correct(
            @PathVariable long id,
            @RequestParam String act,
            @RequestParam String version,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        RetryRecord record = retries.get(id);
        TypedForm typed = typed(request.getParameterMap(), act);
        Optional<RecordForm> form = views.form(record, typed, locale);
        boolean saves = act.equals(SAVE) || act.equals(REPLAY);
        if (form.isEmpty() || !saves || form.get().hasProblems()) {
            response.setStatus((saves ? HttpStatus.BAD_REQUEST : HttpStatus.OK).value());
            views.show(record, typed, null, model);
            return "retry";
        }
        if (!form.get().isChanged()) {
            return act.equals(REPLAY) ? replay(id, locale, flash) : back(id, "desk.retry.unchanged", locale, flash);
        }
        try {
            actions.correct(id, form.get().json(), version);
        } catch (InvalidPayloadException | RetryStateException e) {
            if (isSentTwice(id, typed, e, locale)) {
                return back(id, "desk.retry.savedAlready", locale, flash);
            }
            // What is kept now may be another state than the one that was looked at.
            response.setStatus(status((Explained) e).value());
            views.show(retries.get(id), typed, ((Explained) e).reason(), model);
            return "retry";
        }
        changed();
        flash.addFlashAttribute("saved", true);
        return act.equals(REPLAY) ? replay(id, locale, flash) : back(id, "desk.retry.saved", locale, flash);
    }

    /** A button that was pressed twice: what is kept by now is just what was typed. */
    private boolean isSentTwice(long id, TypedForm typed, RuntimeException refused, Locale locale) {
        return refused instanceof RetryStateException state
                && state.reason().code().equals(RetryStateException.CHANGED)
                && views.form(retries.get(id), typed, locale)
                        .filter(kept -> !kept.isChanged())
                        .isPresent();
    }

    /** The JSON itself, as it was typed. */
    @PostMapping("/retries/{id}/raw")
    String raw(
            @PathVariable long id,
            @RequestParam String json,
            @RequestParam String version,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        try {
            actions.correct(id, json, version);
        } catch (InvalidPayloadException | RetryStateException e) {
            Reason reason = ((Explained) e).reason();
            response.setStatus(status((Explained) e).value());
            views.raw(retries.get(id), json, model);
            model.addAttribute("refused", reason);
            return "retry-raw";
        }
        changed();
        flash.addFlashAttribute("saved", true);
        return back(id, "desk.retry.saved", locale, flash);
    }

    @PostMapping("/retries/{id}/replay")
    String replay(@PathVariable long id, Locale locale, RedirectAttributes flash) {
        ReplayView begun = begin(actions.replay(id), locale, flash);
        return "redirect:/retries/" + id + (begun.runId() == null ? "" : "?run=" + begun.runId());
    }

    @PostMapping("/retries/replay")
    String replayAll(
            @RequestParam String job,
            @RequestParam(required = false) @Nullable String reason,
            Locale locale,
            RedirectAttributes flash) {
        ReplayView begun = said(all.replay(job, reason, locale), flash);
        return begun.runId() == null ? "redirect:/retries" : "redirect:/runs/" + begun.runId();
    }

    @PostMapping("/retries/{id}/discard")
    String discard(@PathVariable long id, @RequestParam String reason, Locale locale, RedirectAttributes flash) {
        if (reason.isBlank()) {
            return back(id, "desk.retry.noReason", locale, flash);
        }
        actions.discard(id, reason.strip());
        changed();
        return back(id, "desk.retry.discarded", locale, flash);
    }

    /** A whole group, however many they are. */
    @PostMapping("/retries/discard-group")
    String discardAll(
            @RequestParam String job,
            @RequestParam String group,
            @RequestParam String reason,
            Locale locale,
            RedirectAttributes flash) {
        flash.addAttribute("job", job);
        flash.addAttribute("reason", group);
        if (reason.isBlank()) {
            flash.addFlashAttribute("said", say("desk.retry.noReason", locale));
            return "redirect:/retries";
        }
        LongAct act = all.discard(job, group, reason.strip());
        changed();
        flash.addFlashAttribute("said", LongActView.of(act, messages, locale).note());
        return "redirect:/retries";
    }

    /** Those that meanwhile went through are told and left alone. */
    @PostMapping("/retries/discard")
    String discardSeveral(
            @RequestParam(required = false) @Nullable List<Long> ids,
            @RequestParam String reason,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash) {
        String back = LocalPath.cameFrom(request).orElse("/retries");
        if (ids == null || ids.isEmpty() || reason.isBlank()) {
            flash.addFlashAttribute("said", say("desk.retry.chooseFirst", locale));
            return "redirect:" + back;
        }
        List<Long> gone = new ArrayList<>();
        for (long id : ids) {
            try {
                actions.discard(id, reason.strip());
            } catch (RetryStateException e) {
                gone.add(id);
            }
        }
        changed();
        flash.addFlashAttribute(
                "said",
                say("desk.retry.severalDiscarded", locale, ids.size() - gone.size())
                        + (gone.isEmpty() ? "" : " " + say("desk.retry.wentThrough", locale, gone.size())));
        return "redirect:" + back;
    }

    private static HttpStatus status(Explained refused) {
        return refused.kind() == Explained.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
    }

    private ReplayView begin(Replay replay, Locale locale, RedirectAttributes flash) {
        return said(replaying.begin(replay, locale), flash);
    }

    private ReplayView said(ReplayView begun, RedirectAttributes flash) {
        changed();
        flash.addFlashAttribute("said", begun.note());
        return begun;
    }

    private String back(long id, String words, Locale locale, RedirectAttributes flash) {
        flash.addFlashAttribute("said", say(words, locale));
        return "redirect:/retries/" + id;
    }

    private String say(String key, Locale locale, Object... values) {
        return pages.getMessage(key, values, locale);
    }

    private void changed() {
        groups.changed();
        overviews.changed();
    }

    /** A row that is put in or taken out, or another page of a table, with all that was typed so far. */
    private static TypedForm typed(Map<String, String[]> parameters, String act) {
        Map<String, String[]> typed = new HashMap<>(parameters);
        int colon = act.indexOf(':');
        String what = colon < 0 ? act : act.substring(0, colon);
        String about = act.substring(colon + 1);
        switch (what) {
            case "add" -> {
                String[] before = typed.getOrDefault("add", new String[0]);
                typed.put("add", with(before, about + "/n" + (before.length + 1)));
                typed.put(TypedForm.PAGE + about, new String[] {"99999"});
            }
            case "remove" -> typed.put("remove", with(typed.getOrDefault("remove", new String[0]), about));
            case "page" -> {
                int last = about.lastIndexOf(':');
                typed.put(TypedForm.PAGE + about.substring(0, last), new String[] {about.substring(last + 1)});
            }
            default -> typed.remove("act");
        }
        return new TypedForm(typed);
    }

    private static String[] with(String[] before, String one) {
        String[] more = Arrays.copyOf(before, before.length + 1);
        more[before.length] = one;
        return more;
    }
}
