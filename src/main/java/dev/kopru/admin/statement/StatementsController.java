package dev.kopru.admin.statement;

import dev.kopru.admin.description.Conflicts;
import dev.kopru.admin.request.InvalidRequestException;
import dev.kopru.audit.Audit;
import dev.kopru.people.Masking;
import dev.kopru.statement.Days;
import dev.kopru.statement.access.LinkRevocations;
import dev.kopru.statement.access.UnknownStatementException;
import dev.kopru.statement.document.Edition;
import dev.kopru.statement.document.Format;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Statements of accounts, in any form, and links that open them. */
@RestController
@RequestMapping("/api/statements")
@Tag(name = "statements", description = "Hesap ekstreleri / account statements")
class StatementsController {

    private final StatementTurns statements;
    private final StatementAnswer answer;
    private final StatementActions actions;
    private final LinkRevocations revocations;
    private final Audit audit;
    private final Clock clock;

    StatementsController(
            StatementTurns statements,
            StatementAnswer answer,
            StatementActions actions,
            LinkRevocations revocations,
            Audit audit,
            Clock clock) {
        this.statements = statements;
        this.answer = answer;
        this.actions = actions;
        this.revocations = revocations;
        this.audit = audit;
        this.clock = clock;
    }

    /** A link, with the address of this service in front where the settings name it. */
    record LinkView(String url, String account, @Nullable LocalDate from, @Nullable LocalDate to, Instant expiresAt) {}

    @GetMapping({"", "/{account}"})
    @Operation(
            summary =
                    "The account's statement: from and to are days that belong to it; none = from the beginning, until today",
            description = "As JSON, PDF, XLSX or CSV, by the header Accept or by format=json, pdf, xlsx, csv; in the"
                    + " language of lang=tr, en or of Accept-Language. The opening balance is that of the first day."
                    + " Without to it ends today (business zone); what is dated later, such as a cheque, stands apart"
                    + " as ahead, with its own sums and the balance including it, and settles nothing yet."
                    + " Viewers see neither names nor addresses nor tax numbers."
                    + " A statement too long for a form (PDF: 20,000 lines) is answered with 400 and the reason; 503 with"
                    + " Retry-After while too many documents are being made.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = StatementShape.class)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    void statement(
            @PathVariable(name = "account", required = false) @Nullable String inPath,
            @RequestParam(name = "account", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        String account = account(inPath, asked);
        StatementRequest wanted = new StatementRequest(currency, format, lang);
        Format form = wanted.format(request);
        Edition edition = statements
                .find(
                        account,
                        wanted.currency(),
                        new Days(LinkRequest.day("from", from), LinkRequest.day("to", to)),
                        wanted.locale(locale))
                .orElseThrow(() -> UnknownStatementException.of(account));
        audit.record("read statement", account, form + " " + edition.days());
        answer.write(Masking.applies() ? MaskedEdition.of(edition) : edition, form, response);
    }

    @PostMapping({"/links", "/{account}/links"})
    @Operation(
            summary = "Makes a signed link that opens the account's statement without a login until it expires",
            description = "201 with the link; 404 for an account without a statement, 409 when no key is set")
    @ResponseStatus(HttpStatus.CREATED)
    @Conflicts("The settings name no key that links could be signed with")
    ResponseEntity<LinkView> link(
            @PathVariable(name = "account", required = false) @Nullable String inPath,
            @RequestParam(name = "account", required = false) @Nullable String asked,
            @RequestBody(required = false)
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = LinkRequest.class)))
                    @Nullable
                    Map<String, @Nullable Object> body,
            Locale locale) {
        String account = account(inPath, asked);
        LinkRequest request = LinkRequest.of(body);
        Days days = new Days(request.from(), request.to());
        StatementActions.Link link = actions.link(account, days, request.validFor(), locale);
        return ResponseEntity.created(URI.create(link.url()))
                .body(new LinkView(link.url(), account, days.from(), days.to(), link.expires()));
    }

    @DeleteMapping({"/links", "/{account}/links"})
    @Operation(
            summary = "Revokes all links to the account's statement that were made until now",
            description =
                    "204; 404 for an account without a statement; links that a shop makes itself and that do not say when (issued) are revoked, too")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(
            @PathVariable(name = "account", required = false) @Nullable String inPath,
            @RequestParam(name = "account", required = false) @Nullable String asked) {
        String account = account(inPath, asked);
        revocations.revoke(account, clock.instant());
        audit.record("revoke links to statement", account, null);
    }

    /** An account whose code has a slash in it can be asked for by the parameter only. */
    private static String account(@Nullable String inPath, @Nullable String asked) {
        if (inPath != null && asked != null) {
            throw InvalidRequestException.twice("account");
        }
        String account = inPath == null ? asked : inPath;
        if (account == null || account.isBlank()) {
            throw InvalidRequestException.missing("account");
        }
        return account;
    }
}
