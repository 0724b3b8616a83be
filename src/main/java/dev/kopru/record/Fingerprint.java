package dev.kopru.record;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Gathers what a record says into a SHA-256, so that an unchanged one is recognised; 0.9 and 0.90 say the same. */
public final class Fingerprint {

    private static final byte SEPARATOR = 0x1f;
    private static final int PIECE = 16_384;

    private final MessageDigest digest = newDigest();

    /** Null counts as empty. */
    public Fingerprint text(@Nullable Object... parts) {
        for (Object part : parts) {
            add(part == null ? "" : part.toString());
        }
        return this;
    }

    /** Null counts as empty, which is not zero. */
    public Fingerprint amount(@Nullable BigDecimal... amounts) {
        for (BigDecimal amount : amounts) {
            add(amount == null ? "" : amount.stripTrailingZeros().toPlainString());
        }
        return this;
    }

    /** Long texts piece by piece; both halves of a letter beyond the first 65,536 stay together. */
    private void add(String part) {
        for (int from = 0; from < part.length(); ) {
            int to = Math.min(part.length(), from + PIECE);
            if (to < part.length() && Character.isHighSurrogate(part.charAt(to - 1))) {
                to++;
            }
            digest.update(part.substring(from, to).getBytes(StandardCharsets.UTF_8));
            from = to;
        }
        digest.update(SEPARATOR);
    }

    /** 32 bytes; more may be added afterwards. */
    public byte[] sha256() {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Every Java platform can copy a SHA-256", e);
        }
    }

    /** 64 hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(sha256());
    }

    /** 32 bytes. */
    public static byte[] sha256(byte[] content) {
        return newDigest().digest(content);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
