package dev.kopru.admin.act;

import dev.kopru.audit.CurrentPerson;
import dev.kopru.people.Role;
import dev.kopru.run.StartedBy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who makes this request. */
public final class Person {

    private Person() {}

    public static String current() {
        return CurrentPerson.name();
    }

    public static boolean is(Role role) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person != null
                && person.getAuthorities().stream()
                        .anyMatch(one -> role.authority().equals(one.getAuthority()));
    }

    static StartedBy starting() {
        return new StartedBy(StartedBy.Via.API, current());
    }
}
