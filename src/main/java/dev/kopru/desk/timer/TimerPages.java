package dev.kopru.desk.timer;

import dev.kopru.admin.act.TimerActions;
import dev.kopru.desk.overview.Lanes;
import dev.kopru.desk.overview.Overviews;
import dev.kopru.desk.word.DeskTimes;
import dev.kopru.desk.word.DeskWords;
import dev.kopru.desk.word.TimerWords;
import dev.kopru.record.Reason;
import dev.kopru.run.InvalidTimerException;
import dev.kopru.run.JobCatalog;
import dev.kopru.run.JobDefinition;
import dev.kopru.run.JobTimer;
import dev.kopru.run.JobTimer.QuietHours;
import dev.kopru.schedule.FirstStart;
import dev.kopru.schedule.Schedule;
import dev.kopru.schedule.Schedules;
import dev.kopru.schedule.TimerChangedException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

/** The timers: when each job starts by itself, in words, and the form that changes it. */
@Controller
@RequestMapping("/timers")
class TimerPages {

    private static final int TIMES = 10;
    /** The times of a timer are not counted further than that. */
    private static final Duration TOO_RARE = Duration.ofDays(36_500);

    private final Schedules schedules;
    private final JobCatalog catalog;
    private final TimerActions actions;
    private final Lanes lanes;
    private final Overviews overviews;
    private final ZoneId businessZone;

    TimerPages(
            Schedules schedules,
            JobCatalog catalog,
            TimerActions actions,
            Lanes lanes,
            Overviews overviews,
            ZoneId businessZone) {
        this.schedules = schedules;
        this.catalog = catalog;
        this.actions = actions;
        this.lanes = lanes;
        this.overviews = overviews;
        this.businessZone = businessZone;
    }

    @GetMapping
    String all(@ModelAttribute(name = "words", binding = false) DeskWords words, Locale locale, Model model) {
        TimerWords said = new TimerWords(words, locale);
        model.addAttribute(
                "cards",
                lanes.names().stream()
                        .map(job -> card(catalog.definition(job), said))
                        .toList());
        return "timers";
    }

    @GetMapping("/{job}")
    ModelAndView one(
            @PathVariable String job,
            @ModelAttribute(name = "words", binding = false) DeskWords words,
            Locale locale,
            Model model) {
        Schedule schedule = schedules.of(catalog.definition(job));
        TimerForm form = TimerForm.of(schedule.timer());
        model.addAttribute("seen", schedule.version());
        return page(job, form, words, locale, model, HttpStatus.OK);
    }

    /** What the form would come to, while it is being filled in. */
    @GetMapping("/{job}/preview")
    String preview(
            @PathVariable String job,
            TimerForm form,
            @ModelAttribute(name = "words", binding = false) DeskWords words,
            Locale locale,
            Model model) {
        showTimes(job, form, words, locale, model);
        return "timer :: preview";
    }

    /**
     * What cannot be saved comes back as it was typed, with what is wrong. What the button says is no condition of the
     * mapping: it would be asked of every request, and an upload read before anybody knows whether it is too large.
     */
    @PostMapping("/{job}")
    ModelAndView save(
            @PathVariable String job,
            TimerForm form,
            @RequestParam String seen,
            @RequestParam(defaultValue = "save") String act,
            @ModelAttribute(name = "words", binding = false) DeskWords words,
            @ModelAttribute(name = "times", binding = false) DeskTimes times,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        if ("preview".equals(act)) {
            model.addAttribute("seen", seen);
            return page(job, form, words, locale, model, HttpStatus.OK);
        }
        try {
            actions.change(job, seen, form.timer(words), form.first());
        } catch (InvalidTimerException e) {
            model.addAttribute("seen", seen);
            return page(job, form, words, locale, model, HttpStatus.BAD_REQUEST);
        } catch (TimerChangedException e) {
            // A button that was pressed twice: what was asked for is in force already.
            if (!schedules.of(catalog.definition(job)).timer().equals(form.timer(words))) {
                return changedMeanwhile(job, form, e.reason(), words, locale, model);
            }
        }
        return saved(job, form.first(), words, times, after);
    }

    @PostMapping("/{job}/{act:pause|resume}")
    ModelAndView turn(
            @PathVariable String job,
            @PathVariable String act,
            @RequestParam String seen,
            @ModelAttribute(name = "words", binding = false) DeskWords words,
            @ModelAttribute(name = "times", binding = false) DeskTimes times,
            RedirectAttributes after) {
        JobTimer now = schedules.of(catalog.definition(job)).timer();
        JobTimer turned =
                new JobTimer(now.every(), now.cron(), now.quiet(), "resume".equals(act), now.retriesWhilePaused());
        actions.change(job, seen, turned, FirstStart.AFTER_INTERVAL);
        return saved(job, FirstStart.AFTER_INTERVAL, words, times, after);
    }

    @PostMapping("/{job}/file")
    ModelAndView backToFile(
            @PathVariable String job,
            @RequestParam String seen,
            @ModelAttribute(name = "words", binding = false) DeskWords words,
            @ModelAttribute(name = "times", binding = false) DeskTimes times,
            RedirectAttributes after) {
        actions.backToFile(job, seen);
        return saved(job, FirstStart.AFTER_INTERVAL, words, times, after);
    }

    private ModelAndView changedMeanwhile(
            String job, TimerForm form, Reason reason, DeskWords words, Locale locale, Model model) {
        Schedule present = schedules.of(catalog.definition(job));
        model.addAttribute("seen", present.version());
        model.addAttribute("changed", words.reason(job, reason));
        return page(job, form, words, locale, model, HttpStatus.CONFLICT);
    }

    private ModelAndView page(
            String job, TimerForm form, DeskWords words, Locale locale, Model model, HttpStatus status) {
        model.addAttribute("card", card(catalog.definition(job), new TimerWords(words, locale)));
        model.addAttribute("week", DayOfWeek.values());
        showTimes(job, form, words, locale, model);
        return new ModelAndView("timer", model.asMap(), status);
    }

    private void showTimes(String job, TimerForm form, DeskWords words, Locale locale, Model model) {
        model.addAttribute("job", job);
        model.addAttribute("form", form);
        try {
            JobTimer timer = form.timer(words);
            List<Instant> coming = schedules.preview(job, timer, form.first(), TIMES);
            boolean isNew = !schedules.of(catalog.definition(job)).timer().equals(timer);
            boolean startsAtOnce = isNew && form.first() == FirstStart.NOW && timer.every() != null;
            boolean isTooRare = timer.every() != null && timer.every().compareTo(TOO_RARE) > 0;
            model.addAttribute("coming", isTooRare ? List.of() : coming);
            model.addAttribute("tooRare", isTooRare);
            model.addAttribute("clocksChange", timer.cron() == null ? null : clockChange(coming));
            model.addAttribute("startsAtOnce", startsAtOnce && !coming.isEmpty());
            model.addAttribute("rhythm", new TimerWords(words, locale).rhythm(timer));
        } catch (InvalidTimerException e) {
            model.addAttribute("wrong", words.reason(job, e.reason()));
        }
    }

    /** When the clocks change before the last of these times; null where they do not. */
    private @Nullable Instant clockChange(List<Instant> coming) {
        if (coming.isEmpty()) {
            return null;
        }
        ZoneOffsetTransition next =
                businessZone.getRules().nextTransition(coming.get(0).minus(Duration.ofDays(1)));
        boolean isBetween = next != null && next.getInstant().isBefore(coming.get(coming.size() - 1));
        return isBetween ? next.getInstant() : null;
    }

    private ModelAndView saved(
            String job, FirstStart first, DeskWords words, DeskTimes times, RedirectAttributes after) {
        overviews.changed();
        after.addFlashAttribute("said", said(words.job(job), first, schedules.coming(job, 1), words, times));
        return new ModelAndView("redirect:/timers");
    }

    /** When the job starts next; a change that starts it at once says so. */
    private static String said(String job, FirstStart first, List<Instant> coming, DeskWords words, DeskTimes times) {
        if (coming.isEmpty()) {
            return words.say("desk.timers.savedPaused", job);
        }
        Instant next = coming.get(0);
        return first == FirstStart.NOW && times.isPast(next)
                ? words.say("desk.timers.savedAtOnce", job)
                : words.say("desk.timers.saved", job, times.at(next));
    }

    private TimerCard card(JobDefinition job, TimerWords words) {
        Schedule schedule = schedules.of(job);
        QuietHours quiet = schedule.timer().quiet();
        boolean isOfFile = schedule.source() == Schedule.Source.FILE;
        return new TimerCard(
                schedule,
                words.rhythm(schedule.timer()),
                quiet == null ? null : words.quiet(quiet),
                isOfFile ? null : words.whole(job.timer()),
                schedules.coming(job.name(), TIMES),
                catalog.lacking(job.name()));
    }
}
