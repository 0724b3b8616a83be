package dev.kopru.statement;

import dev.kopru.job.Reason;

/** Carries a reason up from an account's arithmetic to whoever asked for its statement. */
public final class RejectedStatementException extends RuntimeException {

    private final transient Reason reason;

    private RejectedStatementException(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    public static RejectedStatementException because(StatementReason code, Object... arguments) {
        return new RejectedStatementException(Reason.of(code, arguments));
    }

    public Reason reason() {
        return reason;
    }
}
