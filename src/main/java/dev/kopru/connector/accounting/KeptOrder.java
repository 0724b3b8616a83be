package dev.kopru.connector.accounting;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison needs of a document: its head's figures, nothing of its lines or its customer.
 *
 * @param date null when the program has none
 * @param changeable whether the program still allows to replace or cancel it
 * @param cancelled whether it is cancelled
 */
public record KeptOrder(
        String externalRef,
        String number,
        String state,
        boolean isReturn,
        @Nullable LocalDate date,
        String currency,
        BigDecimal grandTotal,
        boolean changeable,
        boolean cancelled) {

    /** Still to be dealt with by the accountant. */
    public boolean isOpen() {
        return changeable && !cancelled;
    }
}
