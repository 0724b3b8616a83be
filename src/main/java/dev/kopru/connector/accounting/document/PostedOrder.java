package dev.kopru.connector.accounting.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sales order as the program has it now.
 *
 * @param sourceRevision 0 where the program has no place for it
 * @param contentHash empty where the program has no place for it
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
        boolean cancelled) {

    /** From what it was written last; what Köprü remembers counts where the program keeps nothing. */
    public Remembered writtenFrom(@Nullable Remembered remembered) {
        if (tellsItsContent()) {
            return new Remembered(sourceRevision, contentHash, List.of());
        }
        return remembered == null ? Remembered.NOTHING : remembered;
    }

    /** Whether the program tells from what it was written. */
    public boolean tellsItsContent() {
        return contentHash.length > 0;
    }
}
