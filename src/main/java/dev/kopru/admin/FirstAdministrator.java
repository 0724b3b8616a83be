package dev.kopru.admin;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The administrator named in the settings, with the password from there or one made up for this start. */
class FirstAdministrator implements UserDetailsService {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;
    private static final String ENCODED = "{bcrypt}$2";

    private final String username;
    private final String encodedPassword;

    FirstAdministrator(AdminSettings settings, PasswordEncoder encoder) {
        this.username = settings.username();
        String password = settings.password();
        if (password == null || password.isBlank()) {
            password = generated();
            announce(username, password);
        }
        this.encodedPassword = encoded(password, encoder);
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

    private static String generated() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** To the terminal and not to the log: a log is kept and shown around. */
    @SuppressWarnings("SystemOut")
    private static void announce(String username, String password) {
        System.out.printf(
                """

                ┌──────────────────────────────────────────────────────────────────────────────┐
                  Köprü yönetici girişi (bir sonraki başlatmaya kadar geçerli)
                  Köprü administrator login (valid until the next start)

                      %s / %s

                  Kalıcı bir parola için / for a password that stays: KOPRU_ADMIN_PASSWORD
                └──────────────────────────────────────────────────────────────────────────────┘

                """,
                username, password);
        System.out.flush();
    }
}
