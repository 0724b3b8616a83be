package dev.kopru.admin;

import dev.kopru.audit.CurrentPerson;
import dev.kopru.job.StartedBy;
import dev.kopru.people.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who makes this request. */
final class Person {

    private Person() {}

    static String current() {
        return CurrentPerson.name();
    }

    static boolean is(Role role) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person != null
                && person.getAuthorities().stream()
                        .anyMatch(one -> role.authority().equals(one.getAuthority()));
    }

    static StartedBy starting() {
        return new StartedBy(StartedBy.Via.API, current());
    }
}
