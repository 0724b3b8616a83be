package dev.kopru.connector.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a program takes in place of a login; never logged.
 *
 * @param expiresAt null where the program does not say
 */
public record Token(String secret, @Nullable Instant expiresAt) {

    @Override
    public String toString() {
        return "Token until " + expiresAt;
    }
}
