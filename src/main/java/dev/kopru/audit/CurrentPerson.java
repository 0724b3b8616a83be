package dev.kopru.audit;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who makes this request. */
public final class CurrentPerson {

    private CurrentPerson() {}

    /** The user name; the program's own name outside of requests. */
    public static String name() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "kopru" : authentication.getName();
    }
}
