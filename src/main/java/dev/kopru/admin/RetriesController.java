package dev.kopru.admin;

import dev.kopru.admin.act.LongAct;
import dev.kopru.admin.act.LongActView;
import dev.kopru.admin.act.ReplayView;
import dev.kopru.admin.act.Replaying;
import dev.kopru.admin.act.RetryActions;
import dev.kopru.admin.act.RetryGroupActs;
import dev.kopru.admin.description.Conflicts;
import dev.kopru.admin.request.BodyFields;
import dev.kopru.admin.request.InvalidRequestException;
import dev.kopru.admin.request.KnownWords;
import dev.kopru.admin.request.Listing;
import dev.kopru.admin.request.Paging;
import dev.kopru.admin.request.ReasonGiven;
import dev.kopru.record.ReasonMessages;
import dev.kopru.retry.Replay;
import dev.kopru.retry.Retries;
import dev.kopru.retry.RetryFilter;
import dev.kopru.retry.RetryRecord;
import dev.kopru.retry.RetryState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rejected records, and what people decide about them. */
@RestController
@RequestMapping("/api/retries")
@Tag(name = "retries", description = "Reddedilen kayıtlar / rejected records")
class RetriesController {

    private static final String UNKNOWN_FIELD =
            """
            {"title": "Bad request", "status": 400, "code": "PAYLOAD_UNKNOWN_FIELD",
             "detail": "There is no field order.paymentMetod; right would be: paymentMethod."}
            """;
    private static final String NO_FIGURE =
            """
            {"title": "Bad request", "status": 400, "code": "PAYLOAD_NO_FIGURE",
             "detail": "order.lines[2].quantity: 3.419,50 is not a figure; write it without quotes and thousands separators, with a decimal point, such as 3419.50."}
            """;

    private static final String ROW =
            """
            {"type": "csv", "profile": "kopru", "file": "stok.csv", "decimal": "COMMA", "turkish": [],
             "rows": [{"line": 2, "flaw": null, "cells": {"sku": "ATL-001-BRD-L", "quantity": "12"}}]}
            """;

    private final Retries retries;
    private final RetryViews views;
    private final RetryActions actions;
    private final KnownWords known;
    private final Replaying replaying;
    private final RetryGroupActs groups;
    private final ReasonMessages messages;

    RetriesController(
            Retries retries,
            RetryViews views,
            RetryActions actions,
            KnownWords known,
            Replaying replaying,
            RetryGroupActs groups,
            ReasonMessages messages) {
        this.retries = retries;
        this.views = views;
        this.actions = actions;
        this.known = known;
        this.replaying = replaying;
        this.groups = groups;
        this.messages = messages;
    }

    @GetMapping
    @Operation(
            summary =
                    "Rejected records that are still open, newest first; q is what people type into the search of the page",
            description = "Without status those that somebody or something still has to do with: PENDING and GIVEN_UP."
                    + " status takes one or several, with commas: status=RESOLVED,DISCARDED for what is over. total counts no further than"
                    + " 10,000: 10001 stands for more than that")
    Listing<RetryView> all(
            @RequestParam(required = false) @Nullable String job,
            @RequestParam(required = false) @Nullable Set<@Nullable RetryState> status,
            @RequestParam(required = false) @Nullable String reason,
            @Parameter(
                            description = "How a record's key or number begins, or who or what stands in it (customer,"
                                    + " company, whole e-mail, phone, tax number, SKU, barcode), found at once among"
                                    + " however many; a record of just this key or number comes first")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "The same as q, as an alternative to it") @RequestParam(required = false) @Nullable
                    String begins,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Paging.DEFAULT_SIZE) int size,
            @Parameter(description = Paging.PLACE) @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        Paging paging = Paging.of(page, size, after);
        if (begins != null && q != null) {
            throw InvalidRequestException.parameter("q", q, "q or begins");
        }
        RetryFilter filter = new RetryFilter(
                known.job(job), known.states(status), known.reason(reason), begins == null ? q : begins);
        return Listing.of(
                retries.before(filter, paging.afterNumber(), paging.offset(), paging.read()),
                paging,
                RetryRecord::id,
                record -> views.line(record, locale),
                () -> retries.count(filter, Paging.COUNTED + 1));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One rejected record with its payload and all its tries")
    RetryView one(@PathVariable long id, Locale locale) {
        return views.whole(retries.get(id), locale);
    }

    @PostMapping("/{id}/replay")
    @Operation(
            summary =
                    "Makes the record due now and starts a run of its job for this record alone, unless the job is running",
            description = "202 with the number of records and the run that takes them. runId is null when none could be"
                    + " started: the record stays due, and the running or the next run takes it; note says why")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Conflicts("The record has already gone through")
    ResponseEntity<ReplayView> replay(@PathVariable long id, Locale locale) {
        return replaying(actions.replay(id), locale);
    }

    @PostMapping("/replay")
    @Operation(
            summary = "Replays all waiting or given up records of a job, or those with one reason",
            description = "202 with the number of records and the run that takes exactly these, however many they are."
                    + " runId is null when none could be started: the running or the next run takes them all. More than"
                    + " 5,000 are made due in the background, and their run starts when all are; GET /api/acts tells how"
                    + " far that is")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ReplayView> replayAll(
            @RequestParam String job, @RequestParam(required = false) @Nullable String reason, Locale locale) {
        return accepted(groups.replay(known.needed(job), known.reason(reason), locale));
    }

    @PostMapping("/discard")
    @Operation(
            summary = "Decides, with a reason, that none of a group shall go through: all records of a job that wait or"
                    + " were given up for one reason",
            description = "More than 5,000 are discarded in the background; GET /api/acts shows the progress")
    @ResponseStatus(HttpStatus.ACCEPTED)
    LongActView discardAll(
            @RequestParam String job,
            @RequestParam String reason,
            @RequestBody
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReasonGiven.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "why",
                                                        value = "{\"reason\":\"Tests of the shop\"}")
                                            }))
                    Map<String, @Nullable Object> discard,
            Locale locale) {
        String ofJob = known.needed(job);
        String group = known.reason(reason);
        if (group == null) {
            throw InvalidRequestException.missing("reason");
        }
        LongAct act = groups.discard(ofJob, group, BodyFields.reason(discard));
        return LongActView.of(act, messages, locale);
    }

    @PostMapping("/{id}/discard")
    @Operation(summary = "Discards the record, with a reason, unless its source changes")
    @Conflicts("The record has already gone through")
    RetryView discard(
            @PathVariable long id,
            @RequestBody
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ReasonGiven.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "why",
                                                        value = "{\"reason\":\"Ordered twice by mistake\"}")
                                            }))
                    Map<String, @Nullable Object> discard,
            Locale locale) {
        return views.whole(actions.discard(id, BodyFields.reason(discard)), locale);
    }

    @PutMapping(path = "/{id}/payload", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Replaces the payload, a JSON object, and makes the record due now",
            description =
                    "The payload is read as the job would read it: its type and what tells the record from others must stay;"
                            + " unknown and missing fields, figures in quotes, unknown words, dates of another form, columns that"
                            + " the file does not have and figures of too many digits are refused, and nothing is kept then")
    @Conflicts("The record has already gone through")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "400",
            description =
                    "The job could not read it: code and detail name the first field that does not fit, and what would",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem"),
                            examples = {
                                @ExampleObject(name = "unknown field", value = UNKNOWN_FIELD),
                                @ExampleObject(name = "no figure", value = NO_FIGURE)
                            }))
    RetryView correct(
            @PathVariable long id,
            @RequestBody
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(ref = "#/components/schemas/Payload"),
                                            examples = {
                                                @ExampleObject(
                                                        name = "SKU",
                                                        value = "{\"type\":\"sku\",\"sku\":\"ATL-001-BRD-L\"}"),
                                                @ExampleObject(name = "row of a file", value = ROW)
                                            }))
                    String payload,
            Locale locale) {
        return views.whole(actions.correct(id, payload), locale);
    }

    private ResponseEntity<ReplayView> replaying(Replay replay, Locale locale) {
        return accepted(replaying.begin(replay, locale));
    }

    private static ResponseEntity<ReplayView> accepted(ReplayView begun) {
        ResponseEntity.BodyBuilder accepted = ResponseEntity.accepted();
        return (begun.runId() == null ? accepted : accepted.location(URI.create("/api/runs/" + begun.runId())))
                .body(begun);
    }
}
