package dev.kopru.connector.accounting.jdbc;

import dev.kopru.connector.accounting.LedgerMovement;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Room for so many movements of an average length; longer texts leave room for fewer of them. */
final class HeldRoom {

    private static final int LETTERS = 200;

    private final Map<LedgerDraft, Long> held = new HashMap<>();
    private long left;

    HeldRoom(long movements) {
        left = movements * LETTERS;
    }

    /** Whether the movement can be held beside the others; if not, its account is deferred and what was held of it let go. */
    boolean takes(LedgerDraft draft, LedgerMovement movement) {
        long more = Math.max(LETTERS, letters(movement));
        left -= more;
        long own = held.merge(draft, more, Long::sum);
        if (left >= 0) {
            return true;
        }
        draft.defer();
        left += own;
        return false;
    }

    private static long letters(LedgerMovement movement) {
        return Stream.<@Nullable String>of(
                        movement.documentNumber(),
                        movement.description(),
                        movement.invoiceUuid(),
                        movement.invoiceUrl())
                .mapToLong(text -> text == null ? 0 : text.length())
                .sum();
    }
}
