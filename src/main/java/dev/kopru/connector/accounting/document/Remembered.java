package dev.kopru.connector.accounting.document;

import java.util.Arrays;
import java.util.List;

/**
 * From which state of an order its document was written last, as Köprü itself remembers: for programs that have no place for
 * it.
 *
 * @param revision of the shop's order; 0 where none is known
 * @param contentHash 32 bytes; empty where none is known
 * @param intendedHashes of all that runs were about to write since, which died before they could remember
 */
public record Remembered(long revision, byte[] contentHash, List<byte[]> intendedHashes) {

    /** Nothing is known. */
    static final Remembered NOTHING = new Remembered(0, new byte[0], List.of());

    /** Whether a document of this fingerprint is as it was written, so that nobody has touched it since. */
    boolean isUntouched(byte[] fingerprint) {
        return Arrays.equals(fingerprint, contentHash) || isIntended(fingerprint);
    }

    /** Whether a run that died was about to write just this content. */
    public boolean isIntended(byte[] hash) {
        return intendedHashes.stream().anyMatch(intended -> Arrays.equals(hash, intended));
    }
}
