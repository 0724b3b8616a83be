package dev.kopru.people;

import org.jspecify.annotations.Nullable;

/**
 * What the settings let in: an administrator by name and password, and a script by its token.
 *
 * @param password plain, or as {@code {bcrypt}$2...}
 * @param token what a script may send instead; null for none
 */
public record SettingsLogin(String username, String password, @Nullable String token) {

    private static final String ENCODED = "{bcrypt}$2";

    boolean isEncoded() {
        return password.startsWith(ENCODED);
    }

    /** The secrets must not reach a log. */
    @Override
    public String toString() {
        return "SettingsLogin[" + username + "]";
    }
}
