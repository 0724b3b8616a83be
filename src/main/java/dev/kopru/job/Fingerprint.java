package dev.kopru.job;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Gathers what a record says into a SHA-256, so that an unchanged one is recognised; 0.9 and 0.90 say the same. */
public final class Fingerprint {

    private static final char SEPARATOR = '\u001f';

    private final StringBuilder content = new StringBuilder(512);

    /** Null counts as empty. */
    public Fingerprint text(@Nullable Object... parts) {
        for (Object part : parts) {
            content.append(part == null ? "" : part).append(SEPARATOR);
        }
        return this;
    }

    /** Null counts as empty, which is not zero. */
    public Fingerprint amount(@Nullable BigDecimal... amounts) {
        for (BigDecimal amount : amounts) {
            content.append(amount == null ? "" : amount.stripTrailingZeros().toPlainString())
                    .append(SEPARATOR);
        }
        return this;
    }

    /** 32 bytes. */
    public byte[] sha256() {
        return sha256(content.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** 64 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(sha256());
    }

    /** 32 bytes. */
    public static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
