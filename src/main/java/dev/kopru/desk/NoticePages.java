package dev.kopru.desk;

import dev.kopru.admin.act.NoticeActions;
import dev.kopru.desk.overview.Lanes;
import dev.kopru.desk.overview.Overviews;
import dev.kopru.desk.retry.LongActPages;
import dev.kopru.desk.word.DeskWords;
import dev.kopru.notice.KeptNotice;
import dev.kopru.notice.NoticeFilter;
import dev.kopru.notice.NoticeList;
import dev.kopru.run.JobCatalog;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is odd without being wrong: by kind, one by one, and marked as seen. */
@Controller
@RequestMapping("/notices")
class NoticePages {

    private static final int SIZE = 50;

    private final NoticeList list;
    private final NoticeActions actions;
    private final JobCatalog catalog;
    private final Lanes lanes;
    private final LongActPages.Going going;
    private final Overviews overviews;

    NoticePages(
            NoticeList list,
            NoticeActions actions,
            JobCatalog catalog,
            Lanes lanes,
            LongActPages.Going going,
            Overviews overviews) {
        this.list = list;
        this.actions = actions;
        this.catalog = catalog;
        this.lanes = lanes;
        this.going = going;
        this.overviews = overviews;
    }

    /**
     * What the form above the list asks for; empty fields ask for all.
     *
     * @param show {@code all}: those that somebody has seen as well
     * @param run the last one that noticed it
     */
    record Asked(@Nullable String job, @Nullable String code, @Nullable String show, @Nullable Long run) {

        NoticeFilter filter() {
            return new NoticeFilter(given(job), given(code), isAll() ? null : false, run);
        }

        public boolean isAll() {
            return "all".equals(show);
        }

        private static @Nullable String given(@Nullable String word) {
            return word == null || word.isBlank() ? null : word;
        }
    }

    @GetMapping
    String all(
            Asked asked,
            @RequestParam(required = false) @Nullable Instant before,
            @RequestParam(defaultValue = "0") long beforeId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Locale locale,
            Model model) {
        going.show(locale, model);
        NoticeList.Place place = before == null ? null : new NoticeList.Place(before, beforeId);
        List<KeptNotice> found = list.after(asked.filter(), place, SIZE + 1);
        model.addAttribute("asked", asked);
        model.addAttribute("before", before);
        model.addAttribute("groups", list.groups());
        model.addAttribute("counted", NoticeList.COUNTED);
        model.addAttribute("jobs", lanes.names());
        model.addAttribute("notices", found.subList(0, Math.min(SIZE, found.size())));
        model.addAttribute("older", found.size() > SIZE ? NoticeList.Place.of(found.get(SIZE - 1)) : null);
        return part == null ? "notices" : "notices :: list";
    }

    @PostMapping("/{id}/seen")
    String see(@PathVariable long id, Asked asked, RedirectAttributes after) {
        actions.see(id);
        overviews.changed();
        return back(asked, after);
    }

    @PostMapping("/seen")
    String seeAll(
            @RequestParam String ofJob,
            @RequestParam String ofCode,
            Asked asked,
            @ModelAttribute(name = "words", binding = false) DeskWords words,
            RedirectAttributes after) {
        int seen = actions.seeAll(catalog.definition(ofJob).name(), ofCode);
        overviews.changed();
        after.addFlashAttribute("said", words.say("desk.notices.marked", words.number(seen)));
        return back(asked, after);
    }

    private static String back(Asked asked, RedirectAttributes after) {
        after.addAttribute("job", asked.job());
        after.addAttribute("code", asked.code());
        after.addAttribute("show", asked.show());
        after.addAttribute("run", asked.run());
        return "redirect:/notices";
    }
}
