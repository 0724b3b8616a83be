package dev.kopru.people;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A person at the door.
 *
 * @param password encoded
 * @param epoch a session that began in another one is over
 * @param isPasswordOver whether it was a password for once, and nobody used it in time
 */
public record LoginPerson(
        long id,
        String username,
        String password,
        Role role,
        long epoch,
        boolean enabled,
        boolean mustChange,
        boolean isPasswordOver)
        implements UserDetails {

    static LoginPerson of(
            KnownPerson person, String password, long epoch, @Nullable Instant passwordUntil, Instant now) {
        return new LoginPerson(
                person.id(),
                person.username(),
                password,
                person.role(),
                epoch,
                person.enabled(),
                person.mustChange(),
                passwordUntil != null && !now.isBefore(passwordUntil));
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return role.authorities();
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public boolean isCredentialsNonExpired() {
        return !isPasswordOver;
    }

    /** Principals end up in logs; the password must not. */
    @Override
    public String toString() {
        return "LoginPerson[" + username + ", " + role + "]";
    }
}
