package dev.kopru.record;

/** Carries a reason up from the reading or the arithmetic of one record to whoever turns it into data. */
public final class RejectedException extends RuntimeException {

    private final transient Reason reason;

    private RejectedException(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    public static RejectedException because(ReasonCode code, Object... arguments) {
        return new RejectedException(Reason.of(code, arguments));
    }

    public Reason reason() {
        return reason;
    }
}
