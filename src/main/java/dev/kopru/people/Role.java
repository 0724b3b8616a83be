package dev.kopru.people;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a person is here for; each may do what those before it may. */
public enum Role {
    /** Sees everything but personal data, and changes nothing. */
    VIEWER,
    /** Mends records, starts and stops runs, takes in files, makes links. */
    OPERATOR,
    /** Rules people, timers and settings, and gives up runs. */
    ADMINISTRATOR;

    /** As Spring Security names it; {@code hasRole("OPERATOR")} holds for administrators, too. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** Its own and those of the roles that it includes. */
    public List<GrantedAuthority> authorities() {
        List<GrantedAuthority> authorities = new ArrayList<>();
        for (Role role : values()) {
            if (includes(role)) {
                authorities.add(new SimpleGrantedAuthority(role.authority()));
            }
        }
        return List.copyOf(authorities);
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
