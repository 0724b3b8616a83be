package dev.kopru.people;

import java.time.Instant;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The administrator whom the settings name. The settings rule the password, and nobody takes the right away: whoever can
 * start the service can always come in, even while the database is away.
 */
class SettingsAdministrator {

    private final LoginPerson atTheDoor;

    private SettingsAdministrator(LoginPerson atTheDoor) {
        this.atTheDoor = atTheDoor;
    }

    /** Keeps a row of it among the people; one whom the settings named before is gone, with the tokens. */
    static SettingsAdministrator prepare(
            SettingsLogin login, PeopleTable people, TokenTable tokens, PasswordEncoder encoder) {
        boolean isKnown = people.find(login.username())
                .filter(row -> row.person().fromSettings() && isSame(login, row.password(), encoder))
                .isPresent();
        if (!isKnown) {
            people.putOfSettings(login.username(), encoded(login, encoder));
        }
        for (KnownPerson former : people.othersOfSettings(login.username())) {
            tokens.deleteOf(former.id());
            people.delete(former.id());
        }
        return new SettingsAdministrator(people.find(login.username())
                .orElseThrow(() -> new IllegalStateException("The administrator of the settings was not kept"))
                .atTheDoor(Instant.EPOCH));
    }

    boolean is(String username) {
        return atTheDoor.username().equals(username);
    }

    LoginPerson atTheDoor() {
        return atTheDoor;
    }

    private static boolean isSame(SettingsLogin login, String kept, PasswordEncoder encoder) {
        return login.isEncoded() ? kept.equals(login.password()) : encoder.matches(login.password(), kept);
    }

    private static String encoded(SettingsLogin login, PasswordEncoder encoder) {
        return login.isEncoded()
                ? login.password()
                : Objects.requireNonNull(encoder.encode(login.password()), "the encoded password");
    }
}
