package dev.kopru.people;

import dev.kopru.audit.Audit;
import dev.kopru.audit.CurrentPerson;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who may come in; each act goes on record in its transaction. Nobody takes away their own rights, and nobody
 * those of the settings' administrator: so there always is one.
 */
public class People {

    private static final int ONCE = 16;
    private static final Duration ONCE_VALID = Duration.ofDays(7);

    private final PeopleTable table;
    private final TokenTable tokens;
    private final PasswordEncoder encoder;
    private final LoginAttempts attempts;
    private final Audit audit;
    private final Clock clock;
    private final Secrets secrets = new Secrets();

    People(
            PeopleTable table,
            TokenTable tokens,
            PasswordEncoder encoder,
            LoginAttempts attempts,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.tokens = tokens;
        this.encoder = encoder;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person with a password that was made up for once; it is kept nowhere, and must be changed within a week. */
    public record Welcome(KnownPerson person, String password) {

        /** It must not reach a log. */
        @Override
        public String toString() {
            return "Welcome[" + person.username() + "]";
        }
    }

    /** By user name. */
    public List<KnownPerson> all() {
        return table.all();
    }

    /** The next of them by user name, whose user name, name or address holds a text; all do where it is empty. */
    public List<KnownPerson> after(String username, String text, int size) {
        return table.after(username, text, size);
    }

    public KnownPerson get(long id) {
        return table.find(id)
                .orElseThrow(() -> PeopleException.unknown(Long.toString(id)))
                .person();
    }

    /** Who makes this request. */
    public KnownPerson me() {
        return mine().person();
    }

    @Transactional
    public Welcome create(PersonRequest request) {
        String folded = folded(request.username());
        if (table.all().stream().anyMatch(other -> folded(other.username()).equals(folded))) {
            throw PeopleException.nameTaken(request.username());
        }
        String password = secrets.of(ONCE);
        table.add(request, encoded(password), clock.instant().plus(ONCE_VALID), CurrentPerson.name());
        KnownPerson made = table.find(request.username())
                .orElseThrow(() -> PeopleException.unknown(request.username()))
                .person();
        audit.changed("create person", made.username(), null, null, said(made));
        return new Welcome(made, password);
    }

    /** What is null stays as it is; an empty e-mail takes it away. */
    @Transactional
    public KnownPerson change(long id, PersonChange change) {
        KnownPerson before = table.locked(id).person();
        Role role = Objects.requireNonNullElse(change.role(), before.role());
        boolean enabled = Objects.requireNonNullElse(change.enabled(), before.enabled());
        if (role != before.role() || enabled != before.enabled()) {
            checkOther(before);
            table.allow(id, role, enabled, CurrentPerson.name());
        }
        String name =
                change.displayName() == null ? before.displayName() : PersonRequest.shownName(change.displayName());
        String email = change.email() == null ? before.email() : PersonRequest.address(change.email());
        if (!name.equals(before.displayName()) || !Objects.equals(email, before.email())) {
            table.describe(id, name, email, CurrentPerson.name());
        }
        KnownPerson after = get(id);
        if (!said(after).equals(said(before))) {
            audit.changed("change person", after.username(), null, said(before), said(after));
        }
        return after;
    }

    /** For who has forgotten it; sessions and tokens of the person are over. */
    @Transactional
    public Welcome resetPassword(long id) {
        KnownPerson person = table.locked(id).person();
        checkOther(person);
        String password = secrets.of(ONCE);
        table.password(id, encoded(password), clock.instant().plus(ONCE_VALID), CurrentPerson.name());
        audit.record("reset password", person.username(), null);
        return new Welcome(get(id), password);
    }

    /** Of the person of this request, whose sessions and tokens are over. */
    @Transactional
    public KnownPerson changePassword(String old, String wanted) {
        PeopleTable.Row me = table.locked(mine().person().id());
        KnownPerson person = me.person();
        if (person.fromSettings()) {
            throw PeopleException.ofSettings(person.username());
        }
        checkOld(old, me);
        if (old.equals(wanted)) {
            throw PeopleException.password("PASSWORD_SAME");
        }
        PasswordRules.check(wanted, person.username());
        table.password(person.id(), encoded(wanted), null, person.username());
        audit.record("change password", person.username(), null);
        return get(person.id());
    }

    /** Who found a screen left open must not guess here what the door would not let them guess. */
    private void checkOld(String old, PeopleTable.Row me) {
        LoginAttempts.Key key = new LoginAttempts.Key(me.person().username(), "own password");
        Duration wait = attempts.begin(key);
        if (!wait.isZero()) {
            throw PeopleException.tooManyTries(Math.max(1, wait.toSeconds()));
        }
        if (!encoder.matches(old, me.password())) {
            throw PeopleException.password("PASSWORD_WRONG");
        }
        attempts.succeeded(key);
    }

    @Transactional
    public void delete(long id) {
        KnownPerson person = table.locked(id).person();
        checkOther(person);
        tokens.deleteOf(id);
        table.delete(id);
        audit.changed("delete person", person.username(), null, said(person), null);
    }

    private PeopleTable.Row mine() {
        String name = CurrentPerson.name();
        return table.find(name).orElseThrow(() -> PeopleException.noPerson(name));
    }

    private static void checkOther(KnownPerson person) {
        if (person.fromSettings()) {
            throw PeopleException.ofSettings(person.username());
        }
        if (person.username().equals(CurrentPerson.name())) {
            throw PeopleException.yourself(person.username());
        }
    }

    private String encoded(String password) {
        return Objects.requireNonNull(encoder.encode(password), "the encoded password");
    }

    /** As it goes on record. */
    private static String said(KnownPerson person) {
        @Nullable String email = person.email();
        return "%s, %s, %s, %s"
                .formatted(
                        person.displayName(),
                        email == null ? "-" : email,
                        person.role(),
                        person.enabled() ? "enabled" : "disabled");
    }

    private static String folded(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
