package dev.kopru.connector.accounting.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * From which state of an order its document was written last, as Köprü itself remembers: for programs that have no place for
 * it.
 *
 * @param revision of the shop's order; 0 where none is known
 * @param contentHash 32 bytes; empty where none is known
 * @param intendedHash of what a run was about to write that died before it could remember; null where none did
 */
public record Remembered(long revision, byte[] contentHash, byte @Nullable [] intendedHash) {

    /** Nothing is known. */
    static final Remembered NOTHING = new Remembered(0, new byte[0], null);

    /** Whether a document of this fingerprint is as it was written, so that nobody has touched it since. */
    boolean isUntouched(byte[] fingerprint) {
        return Arrays.equals(fingerprint, contentHash)
                || intendedHash != null && Arrays.equals(fingerprint, intendedHash);
    }
}
