package dev.kopru.admin.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in.
 *
 * @param username name of the first administrator
 * @param password plain, or as {@code {bcrypt}$2...}; without one one is made up at the first start
 * @param token what a script may send as {@code Authorization: Bearer ...} instead; none by default
 */
@ConfigurationProperties("kopru.admin")
record AdminSettings(@DefaultValue("admin") String username, @Nullable String password, @Nullable String token) {

    /** Settings end up in logs and error texts; these two must not. */
    @Override
    public String toString() {
        return "AdminSettings[username=" + username + "]";
    }
}
