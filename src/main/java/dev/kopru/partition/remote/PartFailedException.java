package dev.kopru.partition.remote;

/** A part failed on another node, for a reason that only its text tells here. */
final class PartFailedException extends RuntimeException {

    private PartFailedException(String message) {
        super(message);
    }

    static PartFailedException told(String told) {
        return new PartFailedException(told);
    }
}
