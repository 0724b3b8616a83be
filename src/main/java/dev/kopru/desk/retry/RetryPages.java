package dev.kopru.desk.retry;

import dev.kopru.desk.overview.Lanes;
import dev.kopru.desk.overview.OpenGroups;
import dev.kopru.retry.Retries;
import dev.kopru.retry.RetryFilter;
import dev.kopru.retry.RetryGroup;
import dev.kopru.retry.RetryRecord;
import dev.kopru.retry.RetryState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The rejected records: by what is wrong with them, and one by one. */
@Controller
class RetryPages {

    private static final int SIZE = 50;

    private final Retries retries;
    private final OpenGroups groups;
    private final RejectedRecordView views;
    private final Lanes lanes;
    private final LongActPages.Going going;
    private final MappingView mappings;

    RetryPages(
            Retries retries,
            OpenGroups groups,
            RejectedRecordView views,
            Lanes lanes,
            LongActPages.Going going,
            MappingView mappings) {
        this.retries = retries;
        this.groups = groups;
        this.views = views;
        this.lanes = lanes;
        this.going = going;
        this.mappings = mappings;
    }

    /** Which records to list. */
    enum Which {
        OPEN,
        PENDING,
        GIVEN_UP,
        RESOLVED,
        DISCARDED,
        ALL;

        Set<RetryState> states() {
            return this == ALL
                    ? Set.of(RetryState.values())
                    : this == OPEN ? RetryState.OPEN : Set.of(RetryState.valueOf(name()));
        }
    }

    /** What the form above the list asks for; empty fields ask for all. */
    record Asked(@Nullable String job, @Nullable String reason, @Nullable Which state, @Nullable String q) {

        /** Without any wish there are the groups and no list. */
        public boolean isAnything() {
            return given(job) != null || given(reason) != null || state != null || given(q) != null;
        }

        /** Whether it is one group and nothing less. */
        public boolean isGroup() {
            return given(job) != null && given(reason) != null && (state == null || state == Which.OPEN);
        }

        RetryFilter filter() {
            Which which = state != null ? state : given(q) == null ? Which.OPEN : Which.ALL;
            return new RetryFilter(given(job), which.states(), given(reason), given(q));
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @GetMapping("/retries")
    String all(
            Asked asked,
            @RequestParam(required = false) @Nullable Long before,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Locale locale,
            Model model) {
        going.show(locale, model);
        List<RetryGroup> open = groups.all();
        List<RetryRecord> found = asked.isAnything() ? retries.before(asked.filter(), before, SIZE + 1) : List.of();
        model.addAttribute("asked", asked);
        model.addAttribute("before", before);
        model.addAttribute("jobs", lanes.names());
        model.addAttribute(
                "reasons", open.stream().map(RetryGroup::reason).distinct().toList());
        model.addAttribute("states", Arrays.asList(Which.values()));
        model.addAttribute("groups", open);
        model.addAttribute("most", OpenGroups.MOST);
        model.addAttribute("group", group(asked, open).orElse(null));
        model.addAttribute("records", found.subList(0, Math.min(SIZE, found.size())));
        model.addAttribute("older", found.size() > SIZE ? found.get(SIZE - 1).id() : null);
        if (asked.isGroup() && !found.isEmpty()) {
            model.addAttribute("mapping", mappings.of(found).orElse(null));
        }
        return part == null ? "retries" : "retries :: list";
    }

    private static Optional<RetryGroup> group(Asked asked, List<RetryGroup> open) {
        return open.stream()
                .filter(group -> asked.isGroup()
                        && group.job().equals(asked.job())
                        && group.reason().equals(asked.reason()))
                .findFirst();
    }

    @GetMapping("/retries/{id}")
    String one(@PathVariable long id, @RequestParam(required = false) @Nullable Long run, Model model) {
        views.show(retries.get(id), run, model);
        return "retry";
    }

    /** The JSON as it is kept. */
    @GetMapping("/retries/{id}/raw")
    String raw(@PathVariable long id, Model model) {
        views.raw(retries.get(id), null, model);
        return "retry-raw";
    }

    /** The part of a record that moves while it is tried again. */
    @GetMapping("/retries/{id}/state")
    String state(@PathVariable long id, @RequestParam(required = false) @Nullable Long run, Model model) {
        views.head(retries.get(id), run, model);
        return "retry :: state";
    }
}
