package dev.kopru.admin.people;

import dev.kopru.people.People;
import io.swagger.v3.oas.annotations.media.Schema;

/** A person with a password for once, which nobody can be shown again. */
@Schema(name = "Welcome")
record WelcomeView(
        PersonView person,
        @Schema(description = "Valid for a week, and until the person has given themselves another")
                String oneTimePassword) {

    static WelcomeView of(People.Welcome welcome) {
        return new WelcomeView(PersonView.of(welcome.person()), welcome.password());
    }
}
