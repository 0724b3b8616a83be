package dev.kopru.inventory;

import dev.kopru.job.Reason;

/** Carries a reason up from the arithmetic of one SKU to its processor, which turns it into data. */
final class RejectedSku extends RuntimeException {

    private final transient Reason reason;

    private RejectedSku(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    static RejectedSku because(InventoryReason code, Object... arguments) {
        return new RejectedSku(Reason.of(code, arguments));
    }

    Reason reason() {
        return reason;
    }
}
