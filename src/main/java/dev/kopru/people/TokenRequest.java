package dev.kopru.people;

import dev.kopru.text.Composed;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A token that somebody asks for, looked at.
 *
 * @param days for how many days
 */
public record TokenRequest(String name, Set<Scope> scopes, int days) {

    public static final int LONGEST_DAYS = 366;
    public static final int DEFAULT_DAYS = 90;
    private static final int LONGEST_NAME = 100;

    public TokenRequest {
        name = Composed.of(name.strip());
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw PeopleException.field("name", name.length() > LONGEST_NAME ? "…" : name, "Mağaza sunucusu");
        }
        if (scopes.isEmpty()) {
            throw PeopleException.field("scopes", "", "[\"imports\"]");
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw PeopleException.field("days", Integer.toString(days), "1-" + LONGEST_DAYS);
        }
        scopes = Collections.unmodifiableSet(EnumSet.copyOf(scopes));
    }

    Duration validFor() {
        return Duration.ofDays(days);
    }
}
