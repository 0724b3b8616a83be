package dev.kopru.admin.statement;

import dev.kopru.audit.Audit;
import dev.kopru.statement.access.SignedLink;
import dev.kopru.statement.access.SignedLinks;
import dev.kopru.statement.document.Edition;
import dev.kopru.statement.document.Format;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a statement to whoever has its signed link; without a right one there is one answer to everything. */
@Controller
class StatementLinkController {

    private final SignedLinks links;
    private final StatementTurns statements;
    private final StatementAnswer answer;
    private final Audit audit;

    StatementLinkController(SignedLinks links, StatementTurns statements, StatementAnswer answer, Audit audit) {
        this.links = links;
        this.statements = statements;
        this.answer = answer;
        this.audit = audit;
    }

    @GetMapping("/s/{token}")
    void open(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Locale language = "en".equals(lang) ? Locale.ENGLISH : "tr".equals(lang) ? Locale.forLanguageTag("tr") : locale;
        Optional<SignedLink> link = links.open(token);
        Optional<Format> form = format == null ? Optional.empty() : Format.named(format);
        Optional<Edition> edition = link.flatMap(right -> form.isPresent()
                ? statements.find(right.account(), null, right.days(), language)
                : statements.page(right.account(), null, right.days(), language));
        if (edition.isEmpty()) {
            StatementRefusal.write(response);
            return;
        }
        link.ifPresent(right -> audit.record(
                "read statement by link", right.account(), right.days().toString()));
        if (form.isPresent()) {
            answer.write(edition.get(), form.get(), response);
        } else {
            answer.writePage(edition.get(), response);
        }
    }
}
