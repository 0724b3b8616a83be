package dev.kopru.connector;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The other side does not answer now: nothing can go on, and nothing is wrong with the records. */
public final class UnavailableException extends RuntimeException {

    private final @Nullable Duration retryAfter;

    private UnavailableException(String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** The neighbour could not be reached, or broke off; {@code operation} says what was tried. */
    public static UnavailableException during(String operation, Throwable cause) {
        return new UnavailableException(operation + ": " + cause.getMessage(), null, cause);
    }

    /** The neighbour asks for a pause of {@code retryAfter} before the next call (a rate limit, HTTP 429). */
    public static UnavailableException busy(String operation, Duration retryAfter) {
        return new UnavailableException(operation + ": asked to wait " + retryAfter, retryAfter, null);
    }

    /** How long the neighbour asked to be left alone, or null when it said nothing. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
