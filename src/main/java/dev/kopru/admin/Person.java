package dev.kopru.admin;

import dev.kopru.job.StartedBy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who makes this request. */
final class Person {

    private Person() {}

    static String current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "kopru" : authentication.getName();
    }

    static StartedBy starting() {
        return new StartedBy(StartedBy.Via.API, current());
    }
}
