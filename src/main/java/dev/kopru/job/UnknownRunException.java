package dev.kopru.job;

/** There is no run of that number. */
public final class UnknownRunException extends RuntimeException {

    private UnknownRunException(String message) {
        super(message);
    }

    static UnknownRunException numbered(long runId) {
        return new UnknownRunException("There is no run " + runId);
    }
}
