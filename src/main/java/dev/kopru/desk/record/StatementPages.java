package dev.kopru.desk.record;

import dev.kopru.admin.statement.StatementActions;
import dev.kopru.desk.word.DeskPerson;
import dev.kopru.desk.word.RecordAddress;
import dev.kopru.desk.word.RecordValues;
import dev.kopru.statement.AccountList;
import dev.kopru.statement.AccountList.Listed;
import dev.kopru.statement.Days;
import dev.kopru.statement.access.UnknownStatementException;
import dev.kopru.statement.document.Edition;
import dev.kopru.statement.document.Format;
import dev.kopru.story.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts with their balances, and each one's statement as its customer sees it. */
@Controller
class StatementPages {

    private static final int SIZE = 50;

    private final AccountList accounts;
    private final StatementActions actions;

    StatementPages(AccountList accounts, StatementActions actions) {
        this.accounts = accounts;
        this.actions = actions;
    }

    /** Which statement, and which part of it. Pages count from the latest lines, 0. */
    record Asked(
            @Nullable String account,
            @Nullable String currency,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @Nullable Integer page) {

        Days days() {
            return new Days(from, to);
        }

        @Nullable
        String ofCurrency() {
            return currency == null || currency.isBlank() ? null : currency;
        }

        String code() {
            if (account == null || account.isBlank()) {
                throw UnknownStatementException.of("");
            }
            return account;
        }
    }

    @GetMapping("/statements")
    String list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        Typed typed = Typed.isOne(text) ? new Typed(text) : null;
        List<Listed> found = accounts.page(typed, after, SIZE + 1);
        model.addAttribute("text", text);
        model.addAttribute("after", after);
        model.addAttribute("accounts", found.subList(0, Math.min(SIZE, found.size())));
        model.addAttribute(
                "next", found.size() > SIZE ? found.get(SIZE - 1).account().code() : null);
        return part == null ? "statements" : "statements :: list";
    }

    /** {@code /statements/of?account=} is for codes that no path can have. */
    @GetMapping({"/statements/of", "/statements/{code}"})
    String one(
            @PathVariable(required = false) @Nullable String code,
            Asked asked,
            @ModelAttribute("values") RecordValues values,
            Locale locale,
            Model model) {
        String account = code == null ? asked.code() : code;
        Edition edition = actions.read(account, asked.ofCurrency(), asked.days(), locale);
        model.addAttribute("edition", edition);
        model.addAttribute("account", edition.statement().account());
        model.addAttribute("sheets", StatementSheet.of(edition, asked.page() == null ? 0 : asked.page()));
        model.addAttribute("asked", asked);
        model.addAttribute("address", RecordAddress.ofStatement(account));
        model.addAttribute("formats", List.of(Format.PDF, Format.XLSX, Format.CSV));
        model.addAttribute("usual", actions.usual().toDays());
        model.addAttribute("longest", actions.longest().toDays());
        return "statement";
    }

    @GetMapping("/statements/download")
    void download(
            Asked asked,
            @RequestParam Format format,
            @ModelAttribute("person") DeskPerson person,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        check(person);
        actions.download(asked.code(), asked.ofCurrency(), asked.days(), format, locale, response);
    }

    @PostMapping("/statements/link")
    String link(
            Asked asked,
            @RequestParam(required = false) @Nullable Integer validDays,
            @ModelAttribute("person") DeskPerson person,
            Locale locale,
            RedirectAttributes after) {
        check(person);
        Duration validFor = validDays == null ? null : Duration.ofDays(validDays);
        StatementActions.Link link = actions.link(asked.code(), asked.days(), validFor, locale);
        after.addFlashAttribute("link", link);
        return "redirect:" + RecordAddress.ofStatement(asked.code());
    }

    /** What they see on the page is masked; a document has no such form. */
    private static void check(DeskPerson person) {
        if (!person.operates()) {
            throw new AccessDeniedException("for operators");
        }
    }
}
