package dev.kopru.admin;

import dev.kopru.admin.act.TimerActions;
import dev.kopru.admin.request.Listing;
import dev.kopru.run.JobCatalog;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.RunHistory;
import dev.kopru.schedule.Schedule;
import dev.kopru.schedule.Schedules;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The timers, and changing them while Köprü runs. */
@RestController
@RequestMapping("/api/schedules")
@Tag(name = "schedules", description = "Zamanlayıcılar / timers")
class SchedulesController {

    private final JobCatalog catalog;
    private final Schedules schedules;
    private final RunHistory history;
    private final TimerActions actions;

    SchedulesController(JobCatalog catalog, Schedules schedules, RunHistory history, TimerActions actions) {
        this.catalog = catalog;
        this.schedules = schedules;
        this.history = history;
        this.actions = actions;
    }

    @GetMapping
    @Operation(summary = "All timers: who rules them, last, next and the following five times")
    Listing<ScheduleView> all() {
        Map<String, PastRun> last = history.last();
        List<ScheduleView> views = catalog.definitions().stream()
                .map(job -> view(schedules.of(job), last.get(job.name())))
                .toList();
        return Listing.whole(views);
    }

    @GetMapping("/{job}")
    @Operation(summary = "One timer")
    ScheduleView one(@PathVariable String job) {
        return view(schedules.of(catalog.definition(job)), history.last().get(job));
    }

    @PutMapping("/{job}")
    @Operation(
            summary = "Changes a timer from now on; what is left out stays as it is",
            description =
                    "A new interval starts the job at once, as next says. {\"every\":\"PT5M\"} or {\"cron\":\"0 0 3 * * ?\"}, {\"enabled\":false} pauses,"
                            + " {\"quietHours\":{\"from\":\"22:00\",\"until\":\"06:00\"}}")
    ScheduleView change(
            @PathVariable String job,
            @RequestBody
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = TimerRequest.Body.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "every five minutes",
                                                        value = "{\"every\":\"PT5M\"}"),
                                                @ExampleObject(
                                                        name = "at three o'clock",
                                                        value = "{\"cron\":\"0 0 3 * * ?\"}"),
                                                @ExampleObject(name = "pause", value = "{\"enabled\":false}"),
                                                @ExampleObject(
                                                        name = "quiet at night",
                                                        value =
                                                                "{\"quietHours\":{\"from\":\"22:00\",\"until\":\"06:00\"}}")
                                            }))
                    Map<String, @Nullable Object> change) {
        Schedule after = actions.change(job, before -> TimerRequest.applied(change, before));
        return view(after, history.last().get(job));
    }

    @DeleteMapping("/{job}")
    @Operation(summary = "Lets the job's file rule its timer again; another interval starts the job at once")
    ScheduleView backToFile(@PathVariable String job) {
        Schedule after = actions.backToFile(job);
        return view(after, history.last().get(job));
    }

    private ScheduleView view(Schedule schedule, @Nullable PastRun last) {
        return ScheduleView.of(schedule, last, schedules.coming(schedule.job(), ScheduleView.TIMES));
    }
}
