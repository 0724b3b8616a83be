package dev.kopru.desk;

import dev.kopru.admin.AuditFile;
import dev.kopru.audit.AuditEntry;
import dev.kopru.audit.AuditFilter;
import dev.kopru.audit.AuditTrail;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, when, and what it was before. */
@Controller
class AuditPage {

    private static final int SIZE = 50;

    private final AuditTrail trail;
    private final ZoneId businessZone;

    AuditPage(AuditTrail trail, ZoneId businessZone) {
        this.trail = trail;
        this.businessZone = businessZone;
    }

    /** What the form above the list asks for; empty fields ask for all. */
    record Asked(
            @Nullable String person,
            @Nullable String action,
            @Nullable String subject,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {

        AuditFilter filter(ZoneId zone) {
            return new AuditFilter(
                    person,
                    action,
                    subject,
                    from == null ? null : from.atStartOfDay(zone).toInstant(),
                    until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant());
        }
    }

    @GetMapping("/audit")
    String all(
            Asked asked,
            @RequestParam(required = false) @Nullable Instant before,
            @RequestParam(defaultValue = "0") long beforeId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        AuditTrail.Place place = before == null ? null : new AuditTrail.Place(before, beforeId);
        List<AuditEntry> found = trail.after(asked.filter(businessZone), place, 0, SIZE + 1);
        model.addAttribute("asked", asked);
        model.addAttribute("actions", trail.actions());
        model.addAttribute("entries", found.subList(0, Math.min(SIZE, found.size())));
        model.addAttribute("before", before);
        model.addAttribute("older", found.size() > SIZE ? AuditTrail.Place.of(found.get(SIZE - 1)) : null);
        return part == null ? "audit" : "audit :: list";
    }

    @GetMapping("/audit/export.csv")
    void export(Asked asked, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("audit.csv").build().toString());
        try (Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            AuditFile.write(trail, asked.filter(businessZone), writer);
        }
    }
}
