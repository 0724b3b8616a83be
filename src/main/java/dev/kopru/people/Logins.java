package dev.kopru.people;

import dev.kopru.text.Composed;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Finds who wants to come in, as they are now. */
public class Logins implements UserDetailsService {

    private final SettingsAdministrator administrator;
    private final PeopleTable people;
    private final Clock clock;

    Logins(SettingsAdministrator administrator, PeopleTable people, Clock clock) {
        this.administrator = administrator;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public LoginPerson loadUserByUsername(String username) {
        return find(username).orElseThrow(() -> new UsernameNotFoundException("There is no such user"));
    }

    /** Whether who came in then may still be in: nothing changed since about the password, the role or the right. */
    public boolean isStillIn(LoginPerson then) {
        return find(then.username())
                .filter(now -> now.id() == then.id() && now.epoch() == then.epoch() && now.enabled())
                .isPresent();
    }

    /** Notes when the person came in last. */
    public void loggedIn(String username) {
        people.loggedIn(username);
    }

    /** A name is the same however its letters are put together. */
    private Optional<LoginPerson> find(String sent) {
        String username = Composed.of(sent);
        return administrator.is(username)
                ? Optional.of(administrator.atTheDoor())
                : people.find(username).map(row -> row.atTheDoor(clock.instant()));
    }
}
