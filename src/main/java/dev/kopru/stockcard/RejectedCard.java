package dev.kopru.stockcard;

import dev.kopru.job.Reason;

/** Carries a reason up from the mapping of one card to its processor, which turns it into data. */
final class RejectedCard extends RuntimeException {

    private final transient Reason reason;

    private RejectedCard(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    static RejectedCard because(StockCardReason code, Object... arguments) {
        return new RejectedCard(Reason.of(code, arguments));
    }

    Reason reason() {
        return reason;
    }
}
