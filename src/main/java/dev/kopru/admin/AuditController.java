package dev.kopru.admin;

import dev.kopru.admin.request.InvalidRequestException;
import dev.kopru.admin.request.KnownWords;
import dev.kopru.admin.request.Listing;
import dev.kopru.admin.request.Moment;
import dev.kopru.admin.request.Paging;
import dev.kopru.audit.AuditEntry;
import dev.kopru.audit.AuditFilter;
import dev.kopru.audit.AuditTrail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what, when. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "audit", description = "Denetim izi / the audit trail")
class AuditController {

    private final AuditTrail trail;
    private final KnownWords known;

    AuditController(AuditTrail trail, KnownWords known) {
        this.trail = trail;
        this.known = known;
    }

    @GetMapping
    @Operation(
            summary = "What people did, newest first",
            description = "Narrowed by person, action, how the subject begins, and time (from <= at < until)."
                    + " total counts no further than 10,000: 10001 stands for more than that. For administrators")
    Listing<AuditEntry> all(
            @Parameter(description = "Only what this user did", example = "ayse")
                    @RequestParam(required = false)
                    @Nullable
                    String person,
            @Parameter(description = "Only this action, as the list shows it", example = "replay")
                    @RequestParam(required = false)
                    @Nullable
                    String action,
            @Parameter(description = "How the subject begins", example = "run 17")
                    @RequestParam(required = false)
                    @Nullable
                    String subject,
            @Parameter(description = "The first instant, in UTC", example = "2026-01-31T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant since,
            @Parameter(description = "The first instant that no longer belongs to it", example = "2026-02-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant until,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Paging.DEFAULT_SIZE) int size,
            @Parameter(description = Paging.PLACE) @RequestParam(required = false) @Nullable String after) {
        Paging paging = Paging.of(page, size, after);
        AuditFilter filter = filter(person, action, subject, since, until);
        Moment place = paging.afterMoment();
        return Listing.of(
                trail.after(
                        filter,
                        place == null ? null : new AuditTrail.Place(place.at(), place.id()),
                        paging.offset(),
                        paging.read()),
                paging,
                entry -> new Moment(entry.at(), entry.id()),
                Function.identity(),
                () -> trail.count(filter, Paging.COUNTED + 1));
    }

    @GetMapping(path = "/export.csv", produces = "text/csv")
    @Operation(
            summary = "The same as a file: all that the filter lets pass, newest first",
            description = "In UTF-8 with a byte order mark and semicolons; what a spreadsheet would take for a formula"
                    + " begins with an apostrophe. For administrators")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void export(
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable Instant until,
            HttpServletResponse response)
            throws IOException {
        AuditFilter filter = filter(person, action, subject, since, until);
        ContentDisposition name =
                ContentDisposition.attachment().filename("audit.csv").build();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        try (Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            AuditFile.write(trail, filter, writer);
        }
    }

    private AuditFilter filter(
            @Nullable String person,
            @Nullable String action,
            @Nullable String subject,
            @Nullable Instant since,
            @Nullable Instant until) {
        if (since != null && until != null && since.isAfter(until)) {
            throw InvalidRequestException.span(since, until);
        }
        return new AuditFilter(person, known.action(action), subject, since, until);
    }
}
