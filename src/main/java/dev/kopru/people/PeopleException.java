package dev.kopru.people;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.util.List;

/** What cannot be done with a person or a token, and why. */
public final class PeopleException extends RuntimeException implements Explained {

    private final transient Kind kind;
    private final transient Reason reason;

    private PeopleException(Kind kind, String code, String... arguments) {
        super(code + " " + String.join(", ", arguments));
        this.kind = kind;
        this.reason = new Reason(code, List.of(arguments));
    }

    static PeopleException unknown(String person) {
        return new PeopleException(Kind.UNKNOWN, "UNKNOWN_PERSON", person);
    }

    static PeopleException unknownToken(long id) {
        return new PeopleException(Kind.UNKNOWN, "UNKNOWN_TOKEN", Long.toString(id));
    }

    static PeopleException nameTaken(String username) {
        return new PeopleException(Kind.CONFLICT, "PERSON_EXISTS", username);
    }

    static PeopleException ofSettings(String username) {
        return new PeopleException(Kind.CONFLICT, "PERSON_OF_SETTINGS", username);
    }

    static PeopleException yourself(String username) {
        return new PeopleException(Kind.CONFLICT, "PERSON_IS_YOU", username);
    }

    static PeopleException noPerson(String name) {
        return new PeopleException(Kind.CONFLICT, "LOGIN_IS_NO_PERSON", name);
    }

    static PeopleException tooManyTokens(int most) {
        return new PeopleException(Kind.CONFLICT, "TOO_MANY_TOKENS", Integer.toString(most));
    }

    static PeopleException tooManyTries(long seconds) {
        return new PeopleException(Kind.CONFLICT, "PASSWORD_TRIES", Long.toString(seconds));
    }

    /** {@code right}: what would be. */
    static PeopleException field(String field, String value, String right) {
        return new PeopleException(Kind.INVALID, "PERSON_FIELD", field, value, right);
    }

    static PeopleException password(String code, Object... arguments) {
        return new PeopleException(
                Kind.INVALID,
                code,
                List.of(arguments).stream().map(String::valueOf).toArray(String[]::new));
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
