package dev.kopru.admin;

import dev.kopru.admin.act.ImportActions;
import dev.kopru.admin.description.Conflicts;
import dev.kopru.admin.request.Listing;
import dev.kopru.admin.request.Paging;
import dev.kopru.csv.CsvImports;
import dev.kopru.csv.inbox.CsvImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files instead of live records, for the day a side cannot be reached. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "imports", description = "Dosyadan alma / imports from files")
class ImportsController {

    private final CsvImports imports;
    private final ImportActions actions;
    private final ImportViews views;
    private final ImportErrors errors;

    ImportsController(CsvImports imports, ImportActions actions, ImportViews views, ImportErrors errors) {
        this.imports = imports;
        this.actions = actions;
        this.views = views;
        this.errors = errors;
    }

    @PostMapping(path = "/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Accepts a CSV file and starts its import; kind is orders, stock-cards, inventory or movements",
            description =
                    "The profile names the file's layout: kopru, or for orders retail, for stock-cards woocommerce,"
                            + " or one of your own. 202 with the import's address and the columns that the profile lets pass"
                            + " unread (ignoredColumns); 400 when the file as a whole cannot be read: the answer names the"
                            + " delimiter, the character set, the columns found and the nearest right names")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Conflicts("The job is running")
    ResponseEntity<ImportView> upload(
            @Parameter(
                            description = "What the file holds",
                            schema = @Schema(allowableValues = {"orders", "stock-cards", "inventory", "movements"}))
                    @PathVariable
                    String kind,
            @Parameter(description = "The file, in CSV") @RequestParam MultipartFile file,
            @Parameter(description = "The name of the layout; may also be sent as a part of the body")
                    @RequestParam(defaultValue = "kopru")
                    String profile,
            Locale locale)
            throws IOException {
        CsvImport received = receive(kind, file, profile);
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + received.id()))
                .body(views.of(received, locale));
    }

    @GetMapping
    @Operation(summary = "Imported files, newest first")
    Listing<ImportView> all(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Paging.DEFAULT_SIZE) int size,
            @Parameter(description = Paging.PLACE) @RequestParam(required = false) @Nullable String after,
            Locale locale) {
        Paging paging = Paging.of(page, size, after);
        List<CsvImport> read = imports.before(paging.afterNumber(), paging.offset(), paging.read());
        Map<Long, ImportView> shown =
                views.listed(read, locale).stream().collect(Collectors.toMap(ImportView::id, Function.identity()));
        return Listing.of(
                read,
                paging,
                CsvImport::id,
                file -> Objects.requireNonNull(shown.get(file.id())),
                () -> imports.count(Paging.COUNTED + 1));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One imported file",
            description =
                    "status is that of its last run. outcome says what became of the file as a whole (RECEIVED, RUNNING,"
                            + " NOTHING_READ, ALL_READ, PARTLY_REJECTED, WHOLLY_REJECTED, STOPPED, FAILED), outcomeText"
                            + " the same in the language of Accept-Language")
    ImportView one(@PathVariable long id, Locale locale) {
        return views.of(imports.find(id), locale);
    }

    @GetMapping(path = "/{id}/errors.csv", produces = "text/csv")
    @Operation(
            summary = "Its rejected rows as a file that can be corrected and imported again",
            description =
                    "For good: the rows of every record that the import rejected, whatever became of it since, in the file's"
                            + " order, with its columns and its delimiter, in UTF-8 with a byte order mark. Behind them,"
                            + " in the language of the request: line, code and reason, and which rejection it is. An import"
                            + " passes these columns by, and closes the old rejections of the rows that come in again."
                            + " A spreadsheet may open and save it: what one would change begins with an apostrophe, which"
                            + " the import takes off; a text that it cut and letters that it could not save are refused")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void errors(@PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        CsvImport file = imports.find(id);
        ContentDisposition name = ContentDisposition.attachment()
                .filename("import-" + id + "-errors.csv")
                .build();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
        try (Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            errors.write(file, locale, writer);
        }
    }

    private CsvImport receive(String kind, MultipartFile file, String profile) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return actions.start(kind, bytes, name, profile);
        }
    }
}
