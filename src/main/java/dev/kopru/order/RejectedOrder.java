package dev.kopru.order;

import dev.kopru.job.Reason;

/** Carries a reason up from the arithmetic of one order to its processor, which turns it into data. */
final class RejectedOrder extends RuntimeException {

    private final transient Reason reason;

    private RejectedOrder(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    static RejectedOrder because(OrderReason code, Object... arguments) {
        return new RejectedOrder(Reason.of(code, arguments));
    }

    Reason reason() {
        return reason;
    }
}
