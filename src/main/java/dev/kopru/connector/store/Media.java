package dev.kopru.connector.store;

import dev.kopru.connector.UnavailableException;
import java.util.Collection;
import java.util.Optional;

/**
 * The shop's files that its pages show. Names are relative, in ASCII, with {@code /} between folders. Throws
 * {@link UnavailableException} when the place cannot be reached or written to.
 */
public interface Media {

    /** Puts a file there, in place of one of the same name: complete, or not at all. Safe to call on many threads. */
    void put(String name, byte[] content);

    /** Takes files away; those that are not there count as taken. */
    void remove(Collection<String> names);

    boolean has(String name);

    /** What stands in a file; empty where it is not there, or where the place cannot be read. */
    default Optional<byte[]> read(String name) {
        return Optional.empty();
    }

    /** Takes away what broken-off writes left behind; only while nobody writes. */
    void tidy();

    /**
     * Leaves a sign there by which other nodes know that they write to the same place, until it is tidied; empty where all nodes
     * reach one place by the same address, or where nothing can be written.
     */
    default Optional<String> leaveSign() {
        return Optional.empty();
    }

    /** Whether the sign is there that another node left, and this node may write there. */
    default boolean hasSign(String sign) {
        return true;
    }
}
