package dev.kopru.desk;

import dev.kopru.people.KnownPerson;
import dev.kopru.people.People;
import dev.kopru.people.PeopleException;
import dev.kopru.people.PersonChange;
import dev.kopru.people.PersonRequest;
import dev.kopru.people.Role;
import dev.kopru.people.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people who may come in, and what administrators change about them. */
@Controller
@ConditionalOnWebApplication
class PeoplePages {

    private static final String ADDRESS = "/people";
    private static final String TO = "redirect:" + ADDRESS + "/";
    private static final String WRONG = "wrong";
    private static final int SIZE = 50;

    private final People people;
    private final Tokens tokens;

    PeoplePages(People people, Tokens tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    /** A new person as the form was filled in. */
    record Form(@Nullable String username, @Nullable String displayName, @Nullable String email, @Nullable Role role) {

        PersonRequest person() {
            return new PersonRequest(
                    username == null ? "" : username,
                    displayName == null ? "" : displayName,
                    email,
                    role == null ? Role.VIEWER : role);
        }
    }

    @GetMapping(ADDRESS)
    String all(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        List<KnownPerson> found = people.after(after, text.strip(), SIZE + 1);
        model.addAttribute("everybody", found.subList(0, Math.min(SIZE, found.size())));
        model.addAttribute("next", found.size() > SIZE ? found.get(SIZE - 1).username() : null);
        model.addAttribute("after", after);
        model.addAttribute("text", text);
        model.addAttribute("roles", Role.values());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new Form("", "", "", Role.VIEWER));
        }
        return part == null ? "people" : "people :: list";
    }

    @GetMapping(ADDRESS + "/{id}")
    String one(@PathVariable long id, Model model) {
        KnownPerson one = people.get(id);
        model.addAttribute("one", one);
        model.addAttribute("roles", Role.values());
        model.addAttribute("tokens", tokens.latest(one.username()));
        return "one-person";
    }

    @PostMapping(ADDRESS)
    String create(Form form, RedirectAttributes next) {
        try {
            People.Welcome made = people.create(form.person());
            next.addFlashAttribute("password", made.password());
            return TO + made.person().id();
        } catch (PeopleException e) {
            next.addFlashAttribute(WRONG, e.reason());
            next.addFlashAttribute("form", form);
            return "redirect:" + ADDRESS + "#new";
        }
    }

    /** What is not sent along, as it cannot be changed, stays as it is. */
    @PostMapping(ADDRESS + "/{id}")
    String change(@PathVariable long id, PersonChange change, RedirectAttributes next) {
        try {
            people.change(id, change);
            next.addFlashAttribute("kept", true);
        } catch (PeopleException e) {
            next.addFlashAttribute(WRONG, e.reason());
        }
        return TO + id;
    }

    @PostMapping(ADDRESS + "/{id}/password")
    String resetPassword(@PathVariable long id, RedirectAttributes next) {
        next.addFlashAttribute("password", people.resetPassword(id).password());
        return TO + id;
    }

    @PostMapping(ADDRESS + "/{id}/delete")
    String delete(@PathVariable long id) {
        people.delete(id);
        return "redirect:" + ADDRESS;
    }

    @PostMapping(ADDRESS + "/{id}/tokens/{token}/revoke")
    String revokeToken(@PathVariable long id, @PathVariable long token) {
        tokens.revoke(token, people.get(id).username());
        return TO + id;
    }
}
