package dev.kopru.admin;

import dev.kopru.admin.act.RunActions;
import dev.kopru.admin.description.Conflicts;
import dev.kopru.admin.request.Listing;
import dev.kopru.notice.NoticeBoard;
import dev.kopru.retry.Retries;
import dev.kopru.run.JobCatalog;
import dev.kopru.run.JobDefinition;
import dev.kopru.run.JobTimer;
import dev.kopru.run.NextRun;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.RunHistory;
import dev.kopru.schedule.WaitingRun;
import dev.kopru.schedule.WaitingRuns;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The jobs, and starting them. */
@RestController
@RequestMapping("/api/jobs")
@Tag(name = "jobs", description = "İşler / the jobs")
class JobsController {

    private final JobCatalog catalog;
    private final RunActions actions;
    private final RunHistory history;
    private final RunViews views;
    private final Retries retries;
    private final NoticeBoard notices;
    private final Lacking lacking;
    private final ObjectProvider<NextRun> timers;
    private final ObjectProvider<WaitingRuns> waiting;

    JobsController(
            JobCatalog catalog,
            RunActions actions,
            RunHistory history,
            RunViews views,
            Retries retries,
            NoticeBoard notices,
            Lacking lacking,
            ObjectProvider<NextRun> timers,
            ObjectProvider<WaitingRuns> waiting) {
        this.catalog = catalog;
        this.actions = actions;
        this.history = history;
        this.views = views;
        this.retries = retries;
        this.notices = notices;
        this.lacking = lacking;
        this.timers = timers;
        this.waiting = waiting;
    }

    @GetMapping
    @Operation(
            summary =
                    "All jobs: whether they are available, timer, last run, next run, a run that waits for a person, open retries, notices nobody has seen")
    Listing<JobView> all(Locale locale) {
        Known known = known();
        List<JobView> jobs = catalog.definitions().stream()
                .map(job -> view(job, known, locale))
                .toList();
        return Listing.whole(jobs);
    }

    @GetMapping("/{job}")
    @Operation(summary = "One job")
    JobView one(@PathVariable String job, Locale locale) {
        return view(catalog.definition(job), known(), locale);
    }

    @PostMapping("/{job}/runs")
    @Operation(
            summary = "Starts a run; {\"only\":\"retries\"} takes the due rejected records only,"
                    + " {\"full\":true} compares everything instead of what changed",
            description = "202 with the run's address, 409 while the job is running. With {\"key\":\"2024-03-01\"} the"
                    + " work is done once: the same key again resumes a failed run, and 409 tells that it was"
                    + " completed; with \"force\":true it is done once more")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Conflicts(
            "The job is running or not available, a run of it waits to be restarted, or its work under this key is done")
    ResponseEntity<RunView> start(
            @PathVariable String job,
            @RequestBody(required = false)
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = RunRequest.Body.class),
                                            examples = {
                                                @ExampleObject(name = "due again", value = "{\"only\":\"retries\"}"),
                                                @ExampleObject(name = "full comparison", value = "{\"full\":true}"),
                                                @ExampleObject(name = "once a day", value = "{\"key\":\"2024-03-01\"}")
                                            }))
                    @Nullable
                    Map<String, @Nullable Object> parameters) {
        return views.accepted(history.get(actions.start(job, RunRequest.checked(parameters))));
    }

    /** What there is of each job, by job. */
    private record Known(
            Map<String, PastRun> last,
            Map<String, WaitingRun> waiting,
            Map<String, Long> retries,
            Map<String, Long> notices) {}

    private Known known() {
        WaitingRuns runsLeft = waiting.getIfAvailable();
        Map<String, WaitingRun> left = runsLeft == null ? Map.of() : runsLeft.all();
        return new Known(history.last(), left, retries.openByJob(), notices.openByJob());
    }

    private JobView view(JobDefinition job, Known known, Locale locale) {
        List<JobView.LackingView> missing = lacking.of(job.name(), locale);
        NextRun timer = timers.getIfAvailable();
        JobTimer inForce = timer == null ? job.timer() : timer.timer(job);
        WaitingRun left = known.waiting().get(job.name());
        PastRun lastRun = known.last().get(job.name());
        return new JobView(
                job.name(),
                missing.isEmpty(),
                missing,
                new JobView.TimerView(inForce.every(), inForce.cron(), inForce.enabled()),
                lastRun == null ? null : views.of(lastRun),
                timer == null ? null : timer.of(job.name()).orElse(null),
                left == null ? null : JobView.WaitingView.of(left),
                known.retries().getOrDefault(job.name(), 0L),
                known.notices().getOrDefault(job.name(), 0L));
    }
}
