package dev.kopru.connector.accounting.document;

import java.math.BigDecimal;

/**
 * A sales order as the program has it now.
 *
 * @param changeable whether the program still allows to replace or cancel it
 * @param cancelled whether it is cancelled
 */
public record PostedOrder(
        String externalRef,
        String number,
        String state,
        long sourceRevision,
        byte[] contentHash,
        BigDecimal grandTotal,
        boolean changeable,
        boolean cancelled) {}
