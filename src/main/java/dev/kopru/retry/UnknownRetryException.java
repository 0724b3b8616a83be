package dev.kopru.retry;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.util.List;

/** There is no rejected record of that number. */
public final class UnknownRetryException extends RuntimeException implements Explained {

    private final transient Reason reason;

    private UnknownRetryException(long id) {
        super("There is no rejected record " + id);
        this.reason = new Reason("UNKNOWN_RETRY", List.of(Long.toString(id)));
    }

    static UnknownRetryException numbered(long id) {
        return new UnknownRetryException(id);
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
