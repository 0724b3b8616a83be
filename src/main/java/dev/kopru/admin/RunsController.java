package dev.kopru.admin;

import dev.kopru.admin.act.RunActions;
import dev.kopru.admin.description.Conflicts;
import dev.kopru.admin.request.BodyFields;
import dev.kopru.admin.request.KnownWords;
import dev.kopru.admin.request.Listing;
import dev.kopru.admin.request.Paging;
import dev.kopru.admin.request.ReasonGiven;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.RunFilter;
import dev.kopru.run.history.RunHistory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Runs: their history, and going on, stopping and giving up. */
@RestController
@RequestMapping("/api/runs")
@Tag(name = "runs", description = "Çalıştırmalar / runs")
class RunsController {

    private final KnownWords known;
    private final RunHistory history;
    private final RunActions actions;
    private final RunViews views;
    private final PartViews parts;

    RunsController(KnownWords known, RunHistory history, RunActions actions, RunViews views, PartViews parts) {
        this.known = known;
        this.history = history;
        this.actions = actions;
        this.views = views;
        this.parts = parts;
    }

    @GetMapping
    @Operation(
            summary = "Runs, newest first; status is one of Spring Batch's words",
            description = "total counts no further than 10,000: 10001 stands for more than that")
    Listing<RunView> all(
            @RequestParam(required = false) @Nullable String job,
            @RequestParam(required = false) @Nullable BatchStatus status,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Paging.DEFAULT_SIZE) int size,
            @Parameter(description = Paging.PLACE) @RequestParam(required = false) @Nullable String after) {
        Paging paging = Paging.of(page, size, after);
        RunFilter filter = RunFilter.of(known.job(job), status == null ? null : status.name());
        return Listing.of(
                history.before(filter, paging.afterNumber(), paging.offset(), paging.read()),
                paging,
                PastRun::id,
                views::of,
                () -> history.count(filter, Paging.COUNTED + 1));
    }

    @GetMapping("/{id}")
    @Operation(
            summary =
                    "One run with its steps, counts, parameters and failure (root cause first), and failureText, the same in words")
    RunView one(@PathVariable long id) {
        return views.of(history.get(id));
    }

    @GetMapping("/{id}/parts")
    @Operation(
            summary =
                    "The parts of a run whose steps are worked on in parts: who works on each, how far it is, and what lags behind",
            description = "Steps that were not cut have none; steps[].parts of the run says how many each has")
    Listing<PartView> parts(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Paging.DEFAULT_SIZE) int size,
            @Parameter(description = Paging.PLACE) @RequestParam(required = false) @Nullable String after) {
        return parts.of(history.get(id), Paging.of(page, size, after));
    }

    @PostMapping("/{id}/restart")
    @Operation(summary = "Resumes a FAILED or STOPPED run where it stopped; 202 with the new run's address")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Conflicts("The run is neither FAILED nor STOPPED, or the job is running")
    ResponseEntity<RunView> restart(@PathVariable long id) {
        return views.accepted(history.get(actions.restart(id)));
    }

    @PostMapping("/{id}/stop")
    @Operation(summary = "Stops the run after its current chunk")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Conflicts("The run has ended")
    ResponseEntity<RunView> stop(@PathVariable long id) {
        actions.stop(id);
        return views.accepted(history.get(id));
    }

    @PostMapping("/{id}/resolve")
    @Operation(
            summary = "A way out of UNKNOWN: the run becomes FAILED and can be restarted",
            description = "{\"reason\":\"...\"}; what was written already is recognised by the restart")
    @Conflicts("The run is not UNKNOWN")
    RunView resolve(
            @PathVariable long id,
            @RequestBody
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReasonGiven.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "why",
                                                        value = "{\"reason\":\"The power failed\"}")
                                            }))
                    Map<String, @Nullable Object> answer) {
        actions.resolve(id, BodyFields.reason(answer));
        return views.of(history.get(id));
    }

    @PostMapping("/{id}/abandon")
    @Operation(summary = "Abandons a FAILED or STOPPED run permanently")
    @Conflicts("The run is neither FAILED nor STOPPED")
    RunView abandon(@PathVariable long id) {
        actions.abandon(id);
        return views.of(history.get(id));
    }
}
