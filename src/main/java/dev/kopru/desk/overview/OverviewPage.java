package dev.kopru.desk.overview;

import dev.kopru.admin.act.RunActions;
import dev.kopru.run.RunParameters;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The bridge at a glance: shop, books, the jobs between them, and what needs a person. */
@Controller
class OverviewPage {

    private final Overviews overviews;
    private final FirstSteps steps;
    private final RunActions runs;

    OverviewPage(Overviews overviews, FirstSteps steps, RunActions runs) {
        this.overviews = overviews;
        this.steps = steps;
        this.runs = runs;
    }

    @GetMapping("/")
    String whole(Model model) {
        model.addAttribute("overview", overviews.latest());
        model.addAttribute("firstStep", steps.next().name());
        return "overview";
    }

    /** The part of the page that moves. */
    @GetMapping("/overview")
    String part(Model model) {
        whole(model);
        return "overview :: live";
    }

    /** Four rows for the chart: the days' first moments in seconds, written, rejected, the longest run in seconds. */
    @GetMapping(path = "/overview/days", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<List<? extends Number>> days() {
        var days = overviews.latest().days();
        return List.of(
                days.stream().map(day -> day.day().toEpochDay() * 86_400).toList(),
                days.stream().map(day -> day.written()).toList(),
                days.stream().map(day -> day.rejected()).toList(),
                days.stream().map(day -> day.longestSeconds()).toList());
    }

    @PostMapping("/jobs/{job}/run")
    String run(@PathVariable String job, @RequestParam(defaultValue = "false") boolean full) {
        long id = runs.start(job, full ? Map.of(RunParameters.FULL, "true") : Map.of());
        overviews.changed();
        return "redirect:/runs/" + id;
    }
}
