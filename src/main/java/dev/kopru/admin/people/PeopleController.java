package dev.kopru.admin.people;

import dev.kopru.admin.description.Conflicts;
import dev.kopru.admin.request.Listing;
import dev.kopru.people.KnownPerson;
import dev.kopru.people.People;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people who may come in, and what each of them may change about themselves. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/people")
@Tag(name = "people", description = "Kullanıcılar / people")
class PeopleController {

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "Everybody who may come in, by user name; for administrators")
    Listing<PersonView> all() {
        List<PersonView> all = people.all().stream().map(PersonView::of).toList();
        return Listing.whole(all);
    }

    @GetMapping("/me")
    @Operation(summary = "Who makes this call")
    @Conflicts("The login is the token of the settings, which is no person's")
    PersonView me() {
        return PersonView.of(people.me());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One person; for administrators")
    PersonView one(@PathVariable long id) {
        return PersonView.of(people.get(id));
    }

    @PostMapping
    @Operation(
            summary = "Lets a new person in, with a password for once; for administrators",
            description = "201 with the password, which is shown this once. It is valid for a week; with it the person"
                    + " can do nothing but change it. Roles: VIEWER sees everything but personal data, OPERATOR mends"
                    + " records and rules runs, files and links, ADMINISTRATOR rules people, timers and settings")
    @ResponseStatus(HttpStatus.CREATED)
    @Conflicts("There is a person of this user name, or of one that looks the same")
    ResponseEntity<WelcomeView> create(
            @org.springframework.web.bind.annotation.RequestBody
                    @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PersonBodies.NewPerson.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "an operator",
                                                        value =
                                                                "{\"username\":\"ayse\",\"displayName\":\"Ayşe Yılmaz\","
                                                                        + "\"role\":\"OPERATOR\"}")
                                            }))
                    Map<String, @Nullable Object> body) {
        People.Welcome welcome = people.create(PersonBodies.person(body));
        return ResponseEntity.created(
                        URI.create("/api/people/" + welcome.person().id()))
                .body(WelcomeView.of(welcome));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Changes a person's name, e-mail, role, or right to come in; for administrators",
            description = "What is left out stays as it is. Another role, or enabled, ends the person's sessions and"
                    + " tokens at once")
    @Conflicts("The settings name this administrator, or the person is yourself")
    PersonView change(
            @PathVariable long id,
            @org.springframework.web.bind.annotation.RequestBody
                    @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PersonBodies.Change.class),
                                            examples = {
                                                @ExampleObject(name = "another role", value = "{\"role\":\"VIEWER\"}"),
                                                @ExampleObject(name = "out at once", value = "{\"enabled\":false}")
                                            }))
                    Map<String, @Nullable Object> body) {
        return PersonView.of(people.change(id, PersonBodies.change(body)));
    }

    @PostMapping("/{id}/password")
    @Operation(
            summary = "Gives a person who has forgotten theirs a password for once; for administrators",
            description = "The person's sessions and tokens are over; the password is shown this once")
    @Conflicts("The settings name this administrator, or the person is yourself")
    WelcomeView resetPassword(@PathVariable long id) {
        return WelcomeView.of(people.resetPassword(id));
    }

    @PutMapping("/me/password")
    @Operation(
            summary = "Changes your own password",
            description = "Your sessions and tokens are over. At least 10 letters, neither the user name nor one of the"
                    + " commonest passwords")
    @Conflicts("The settings rule this password, or there were too many wrong old ones")
    PersonView changePassword(
            @org.springframework.web.bind.annotation.RequestBody
                    @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PersonBodies.Passwords.class),
                                            examples = {
                                                @ExampleObject(
                                                        name = "from old to new",
                                                        value = "{\"oldPassword\":\"eski-parolam\","
                                                                + "\"newPassword\":\"üç kelime birden\"}")
                                            }))
                    Map<String, @Nullable Object> body) {
        PersonBodies.Passwords passwords = PersonBodies.passwords(body);
        KnownPerson changed = people.changePassword(passwords.oldPassword(), passwords.newPassword());
        return PersonView.of(changed);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Lets a person in no more, and forgets them and their tokens; for administrators")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Conflicts("The settings name this administrator, or the person is yourself")
    void delete(@PathVariable long id) {
        people.delete(id);
    }
}
