package dev.kopru.contained;

import dev.kopru.record.Origin;
import dev.kopru.record.Rejection;

/**
 * Room for what is kept of a chunk's rejected records, which are in memory together until they are written. Of those for
 * which there is none any more only the keys are kept, by which a live record is read again; what came in a file is not read
 * again, and is bounded by its file.
 */
final class RejectedRoom {

    private final Records<?, ?> records;
    private final long characters;
    private long left;

    RejectedRoom(Records<?, ?> records, long characters) {
        this.records = records;
        this.characters = characters;
        this.left = characters;
    }

    /** Another chunk begins. */
    void empty() {
        left = characters;
    }

    Rejection kept(Rejection rejection) {
        int length = rejection.payload().length();
        if (length <= left || rejection.source().origin() != Origin.LIVE) {
            left -= length;
            return rejection;
        }
        return new Rejection(rejection.source(), records.scantPayload(rejection.source()), rejection.reason());
    }
}
