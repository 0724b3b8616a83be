package dev.kopru.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for a while which passwords were right.
 *
 * <p>BCrypt is slow on purpose, and without sessions every call brings its password along. Only right ones are
 * remembered, as a keyed hash whose key never leaves this process: a wrong guess always costs the full price.
 */
class RememberingPasswordEncoder implements PasswordEncoder {

    private static final String MAC = "HmacSHA256";
    private static final Duration MEMORY = Duration.ofMinutes(10);

    private final PasswordEncoder slow;
    private final SecretKeySpec key;
    private final Cache<String, Boolean> right =
            Caffeine.newBuilder().maximumSize(100).expireAfterWrite(MEMORY).build();

    RememberingPasswordEncoder(PasswordEncoder slow) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.slow = slow;
        this.key = new SecretKeySpec(random, MAC);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        String known = hash(password + "\0" + encoded);
        if (right.getIfPresent(known) != null) {
            return true;
        }
        boolean matches = slow.matches(password, encoded);
        if (matches) {
            right.put(known, true);
        }
        return matches;
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + MAC, e);
        }
    }
}
