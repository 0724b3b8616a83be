package dev.kopru.statement.snapshot;

import dev.kopru.record.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What an accounting program says to find deletions, as it is kept; accounts of a file have parts of their own. */
final class AccountParts {

    /** Of no account in the books, so that a comparison always finds it. */
    static final String OF_FILE = "kopru:file";

    private static final byte[] HASH_OF_FILE = hash(OF_FILE);

    private AccountParts() {}

    static byte[] hash(String parts) {
        return Fingerprint.sha256(parts.getBytes(StandardCharsets.UTF_8));
    }

    static boolean areOfFile(byte[] hash) {
        return Arrays.equals(hash, HASH_OF_FILE);
    }
}
