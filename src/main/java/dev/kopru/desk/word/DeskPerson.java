package dev.kopru.desk.word;

import dev.kopru.people.Role;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who looks at a page, and what they may do; the server checks it again at every call. */
public record DeskPerson(String name, boolean operates, boolean administers) {

    public static @Nullable DeskPerson of(@Nullable Authentication login) {
        if (login == null) {
            return null;
        }
        Set<String> roles = login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        return new DeskPerson(
                login.getName(),
                roles.contains(Role.OPERATOR.authority()),
                roles.contains(Role.ADMINISTRATOR.authority()));
    }
}
