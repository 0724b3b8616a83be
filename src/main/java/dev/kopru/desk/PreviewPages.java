package dev.kopru.desk;

import dev.kopru.admin.act.ImportActions;
import dev.kopru.csv.CsvPreviews;
import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.inbox.CsvImport;
import dev.kopru.csv.inbox.HeldUploads;
import dev.kopru.csv.inbox.HeldUploads.Held;
import dev.kopru.csv.profile.CsvProfiles;
import dev.kopru.desk.overview.Overviews;
import dev.kopru.desk.word.DeskWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.Principal;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A file on its way in: sent, looked at as it would be understood, then imported or taken back. */
@Controller
@RequestMapping("/imports/previews")
class PreviewPages {

    private final HeldUploads uploads;
    private final CsvPreviews previews;
    private final CsvProfiles profiles;
    private final ImportActions actions;
    private final Overviews overviews;

    PreviewPages(
            HeldUploads uploads,
            CsvPreviews previews,
            CsvProfiles profiles,
            ImportActions actions,
            Overviews overviews) {
        this.uploads = uploads;
        this.previews = previews;
        this.profiles = profiles;
        this.actions = actions;
        this.overviews = overviews;
    }

    /** What a file holds, and in which layout: such as orders/kopru. */
    private record As(String kind, String profile) {

        static As of(String what) {
            int slash = what.indexOf('/');
            return slash < 0 ? new As(what, "") : new As(what.substring(0, slash), what.substring(slash + 1));
        }
    }

    @PostMapping
    String send(@RequestParam MultipartFile file, @RequestParam String what, Principal person) throws IOException {
        As as = As.of(what);
        profiles.profile(as.kind(), as.profile());
        try (InputStream bytes = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            Held held = uploads.keep(bytes, name, as.kind(), as.profile(), person.getName());
            return "redirect:/imports/previews/" + held.id();
        }
    }

    /** What cannot be read as it was sent may be read as something else: it is told, and the file stays. */
    @GetMapping("/{id}")
    ModelAndView look(
            @PathVariable String id,
            @ModelAttribute(name = "words", binding = false) DeskWords words,
            Principal person,
            Model model) {
        Held held = uploads.get(id, person.getName());
        String job = profiles.kind(held.kind()).job();
        model.addAttribute("held", held);
        model.addAttribute("job", job);
        model.addAttribute("kinds", profiles.names());
        HttpStatus status = HttpStatus.OK;
        try {
            model.addAttribute("preview", previews.of(held));
        } catch (CsvFileException e) {
            model.addAttribute("wrong", words.reason(job, e.reason()));
            status = HttpStatus.UNPROCESSABLE_CONTENT;
        }
        return new ModelAndView("preview", model.asMap(), status);
    }

    @PostMapping("/{id}/as")
    String readAs(@PathVariable String id, @RequestParam String what, Principal person) {
        As as = As.of(what);
        profiles.profile(as.kind(), as.profile());
        uploads.as(uploads.get(id, person.getName()), as.kind(), as.profile());
        return "redirect:/imports/previews/" + id;
    }

    /** Exactly what was looked at; it stays until it is taken in. */
    @PostMapping("/{id}/go")
    String go(@PathVariable String id, Principal person) throws IOException {
        Held held = uploads.get(id, person.getName());
        try (InputStream bytes = Files.newInputStream(held.path())) {
            CsvImport file = actions.start(held.kind(), bytes, held.file(), held.profile());
            uploads.drop(held);
            overviews.changed();
            return "redirect:/imports/" + file.id();
        }
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable String id, Principal person) {
        uploads.drop(uploads.get(id, person.getName()));
        return "redirect:/imports";
    }
}
