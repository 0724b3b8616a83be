package dev.kopru.desk;

import dev.kopru.admin.ImportErrors;
import dev.kopru.admin.ImportView;
import dev.kopru.admin.ImportViews;
import dev.kopru.csv.CsvImports;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.inbox.RejectedList;
import dev.kopru.csv.profile.CsvProfiles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The files that were imported: which there were, what became of one, and its rejected rows. */
@Controller
@RequestMapping("/imports")
class ImportPages {

    private static final int SIZE = 50;

    private final CsvImports imports;
    private final CsvProfiles profiles;
    private final ImportViews views;
    private final ImportErrors errors;
    private final RejectedList rejected;

    ImportPages(
            CsvImports imports, CsvProfiles profiles, ImportViews views, ImportErrors errors, RejectedList rejected) {
        this.imports = imports;
        this.profiles = profiles;
        this.views = views;
        this.errors = errors;
        this.rejected = rejected;
    }

    @GetMapping
    String all(
            @RequestParam(required = false) @Nullable Long before,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Locale locale,
            Model model) {
        List<CsvImport> found = imports.before(before, SIZE + 1);
        List<ImportView> shown = views.listed(found.subList(0, Math.min(SIZE, found.size())), locale);
        model.addAttribute("kinds", profiles.names());
        model.addAttribute("before", before);
        model.addAttribute("imports", shown);
        model.addAttribute("older", found.size() > SIZE ? found.get(SIZE - 1).id() : null);
        return part == null ? "imports" : "imports :: list";
    }

    @GetMapping("/{id:\\d+}")
    String one(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int line,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Locale locale,
            Model model) {
        CsvImport file = imports.find(id);
        ImportView view = views.of(file, locale);
        List<RejectedList.Row> rows = view.rejected() == 0 ? List.of() : rejected.after(id, line, SIZE + 1);
        model.addAttribute("file", view);
        model.addAttribute("job", profiles.kind(file.kind()).job());
        model.addAttribute("columns", rejected.layout(id).columns());
        model.addAttribute("rows", rows.subList(0, Math.min(SIZE, rows.size())));
        model.addAttribute("begun", line > 0);
        model.addAttribute("further", rows.size() > SIZE ? rows.get(SIZE - 1).line() : null);
        return part == null ? "import" : "import :: live";
    }

    @GetMapping(path = "/{id:\\d+}/errors.csv", produces = "text/csv")
    void errors(@PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        CsvImport file = imports.find(id);
        try (Writer writer = csv(response, "import-" + id + "-errors.csv")) {
            errors.write(file, locale, writer);
        }
    }

    /** The header of a file that the profile reads. */
    @GetMapping(path = "/templates/{kind}/{profile}.csv", produces = "text/csv")
    void template(@PathVariable String kind, @PathVariable String profile, HttpServletResponse response)
            throws IOException {
        String header = profiles.profile(kind, profile).template();
        try (Writer writer = csv(response, kind + "-" + profile + ".csv")) {
            writer.write(header);
        }
    }

    private static Writer csv(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }
}
