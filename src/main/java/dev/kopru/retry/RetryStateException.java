package dev.kopru.retry;

import dev.kopru.record.Explained;
import dev.kopru.record.Reason;
import java.util.List;

/** What was asked for does not fit the state the rejected record is in. */
public final class RetryStateException extends RuntimeException implements Explained {

    /** The code of the reason that somebody else was faster. */
    public static final String CHANGED = "RETRY_CHANGED";

    private final transient Reason reason;

    private RetryStateException(String message, Reason reason) {
        super(message);
        this.reason = reason;
    }

    static RetryStateException of(RetryRecord record, RetryState wanted) {
        String code = wanted == RetryState.DISCARDED ? "RETRY_NOT_DISCARDABLE" : "RETRY_NOT_REPLAYABLE";
        return new RetryStateException(
                "Rejected record " + record.id() + " (" + record.source().label() + ") is " + record.state()
                        + " and cannot become " + wanted,
                new Reason(
                        code,
                        List.of(
                                Long.toString(record.id()),
                                record.source().label(),
                                record.state().name())));
    }

    /** Somebody else has corrected the record since it was looked at. */
    static RetryStateException changed(RetryRecord record) {
        return new RetryStateException(
                "Rejected record " + record.id() + " (" + record.source().label() + ") was changed meanwhile",
                new Reason(
                        CHANGED,
                        List.of(Long.toString(record.id()), record.source().label())));
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
