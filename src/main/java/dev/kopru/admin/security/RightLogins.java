package dev.kopru.admin.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kopru.record.Fingerprint;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Remembers for a while which logins were right, as a salted hash. There are no sessions, so this is what lets a valid user
 * pass while somebody at the same address guesses.
 */
class RightLogins {

    private static final Duration MEMORY = Duration.ofMinutes(10);

    private final String salt;
    private final Cache<String, Boolean> right =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(MEMORY).build();

    RightLogins() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.salt = HexFormat.of().formatHex(random);
    }

    /** {@code login}: the header Authorization, as it was sent. */
    boolean isKnown(String login) {
        return right.getIfPresent(hash(login)) != null;
    }

    /** Answers whether that is news. */
    boolean remember(String login) {
        return right.asMap().put(hash(login), true) == null;
    }

    void forget(String login) {
        right.invalidate(hash(login));
    }

    private String hash(String login) {
        return new Fingerprint().text(salt, login).hex();
    }
}
