package dev.kopru.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The administrator named in the settings. */
class FirstAdministrator implements UserDetailsService {

    private static final String ENCODED = "{bcrypt}$2";

    private final String username;
    private final String encodedPassword;

    FirstAdministrator(String username, AdminPassword password, PasswordEncoder encoder) {
        this.username = username;
        this.encodedPassword = encoded(password.value(), encoder);
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        if (!name.equals(username)) {
            throw new UsernameNotFoundException("There is no such user");
        }
        return User.withUsername(username)
                .password(encodedPassword)
                .roles("ADMIN")
                .build();
    }

    private static String encoded(String password, PasswordEncoder encoder) {
        @Nullable String encoded = password.startsWith(ENCODED) ? password : encoder.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("The administrator's password could not be encoded");
        }
        return encoded;
    }
}
