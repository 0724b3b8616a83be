package dev.kopru.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A record's key as its column can hold it: the database ignores spaces at the end and takes 250 characters. */
public final class RowKey {

    private static final int LONGEST = 250;
    private static final int HASH = 64;

    private RowKey() {}

    public static String of(String key) {
        int end = key.length();
        while (end > 0 && key.charAt(end - 1) == ' ') {
            end--;
        }
        String stripped = key.substring(0, end);
        return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST - HASH) + hash(stripped);
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
