package dev.kopru.desk;

import dev.kopru.admin.act.RunActions;
import dev.kopru.desk.overview.Lanes;
import dev.kopru.desk.overview.Overviews;
import dev.kopru.run.StartedBy;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.RunFilter;
import dev.kopru.run.history.RunHistory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The runs: which there were, how one goes or went, and what can be done about it. */
@Controller
class RunPages {

    private static final int SIZE = 50;
    private static final List<BatchStatus> STATUSES = List.of(
            BatchStatus.STARTED,
            BatchStatus.COMPLETED,
            BatchStatus.FAILED,
            BatchStatus.STOPPED,
            BatchStatus.ABANDONED,
            BatchStatus.UNKNOWN);

    private final RunHistory history;
    private final RunSheet sheet;
    private final RunActions actions;
    private final Lanes lanes;
    private final Overviews overviews;
    private final ZoneId businessZone;

    RunPages(
            RunHistory history,
            RunSheet sheet,
            RunActions actions,
            Lanes lanes,
            Overviews overviews,
            ZoneId businessZone) {
        this.history = history;
        this.sheet = sheet;
        this.actions = actions;
        this.lanes = lanes;
        this.overviews = overviews;
        this.businessZone = businessZone;
    }

    /** What the form above the list asks for; empty fields ask for all. */
    record Asked(
            @Nullable String job,
            @Nullable BatchStatus status,
            StartedBy.@Nullable Via via,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {

        RunFilter filter(ZoneId zone) {
            return new RunFilter(
                    job == null || job.isBlank() ? null : job,
                    status == null ? null : status.name(),
                    via,
                    from == null ? null : from.atStartOfDay(zone).toInstant(),
                    until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    @GetMapping("/runs")
    String all(
            Asked asked,
            @RequestParam(required = false) @Nullable Long before,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        List<PastRun> found = history.before(asked.filter(businessZone), before, SIZE + 1);
        model.addAttribute("asked", asked);
        model.addAttribute("before", before);
        model.addAttribute("jobs", lanes.names());
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("ways", StartedBy.Via.values());
        model.addAttribute("runs", found.subList(0, Math.min(SIZE, found.size())));
        model.addAttribute("older", found.size() > SIZE ? found.get(SIZE - 1).id() : null);
        return part == null ? "runs" : "runs :: list";
    }

    @GetMapping("/runs/{id}")
    String one(@PathVariable long id, @RequestParam(defaultValue = "0") int parts, Model model) {
        sheet.show(id, parts, model);
        return "run";
    }

    /** The part of a run that moves while it is going on. */
    @GetMapping("/runs/{id}/live")
    String live(@PathVariable long id, @RequestParam(defaultValue = "0") int parts, Model model) {
        sheet.show(id, parts, model);
        return "run :: live";
    }

    @PostMapping("/runs/{id}/{action:restart|stop|abandon|resolve}")
    String act(@PathVariable long id, @PathVariable String action, @RequestParam(defaultValue = "") String reason) {
        long shown = id;
        switch (action) {
            case "restart" -> shown = actions.restart(id);
            case "stop" -> actions.stop(id);
            case "abandon" -> actions.abandon(id);
            default -> actions.resolve(id, reason.strip());
        }
        overviews.changed();
        return "redirect:/runs/" + shown;
    }
}
