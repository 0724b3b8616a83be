package dev.kopru.desk;

import dev.kopru.audit.CurrentPerson;
import dev.kopru.people.NewToken;
import dev.kopru.people.People;
import dev.kopru.people.PeopleException;
import dev.kopru.people.Scope;
import dev.kopru.people.TokenRequest;
import dev.kopru.people.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people see and change of themselves: their password and their tokens. */
@Controller
@ConditionalOnWebApplication
class MePage {

    static final String ADDRESS = "/me";

    private static final String HERE = "redirect:" + ADDRESS;

    private final People people;
    private final Tokens tokens;

    MePage(People people, Tokens tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    @GetMapping(ADDRESS)
    String me(Model model) {
        model.addAttribute("me", people.me());
        model.addAttribute("tokens", tokens.latest(CurrentPerson.name()));
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("longestDays", TokenRequest.LONGEST_DAYS);
        model.addAttribute("usualDays", TokenRequest.DEFAULT_DAYS);
        return "me";
    }

    /** The session ends with the password that it began with. */
    @PostMapping(ADDRESS + "/password")
    String changePassword(
            @RequestParam String old,
            @RequestParam String wanted,
            @RequestParam String again,
            HttpServletRequest request,
            RedirectAttributes next) {
        if (!wanted.equals(again)) {
            next.addFlashAttribute("notAgain", true);
            return HERE;
        }
        try {
            people.changePassword(old, wanted);
        } catch (PeopleException e) {
            next.addFlashAttribute("passwordWrong", e.reason());
            return HERE;
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:" + LoginPage.ADDRESS + "?changed";
    }

    @PostMapping(ADDRESS + "/tokens")
    String makeToken(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Set<Scope> scopes,
            @RequestParam int days,
            RedirectAttributes next) {
        try {
            Set<Scope> asked = scopes == null ? EnumSet.noneOf(Scope.class) : scopes;
            NewToken made = tokens.create(new TokenRequest(name, asked, days));
            next.addFlashAttribute("secret", made.secret());
        } catch (PeopleException e) {
            next.addFlashAttribute("tokenWrong", e.reason());
            next.addFlashAttribute("tokenName", name);
        }
        return HERE + "#tokens";
    }

    @PostMapping(ADDRESS + "/tokens/{id}/revoke")
    String revokeToken(@PathVariable long id) {
        tokens.revoke(id, CurrentPerson.name());
        return HERE + "#tokens";
    }
}
