package dev.kopru.connector.accounting;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.UnavailableException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/**
 * The ledger of an accounting program: the movements of its account cards. Calls are in bulk, only read, and throw
 * {@link UnavailableException} when the program does not answer.
 */
public interface Ledger {

    /**
     * Changes after the position, of an account card, a movement (also a back-dated one), a balance or a match, in
     * ascending order of (changed at, key), at most {@code limit}. An account comes once for each change. Fewer than
     * {@code limit} means that there are no more now.
     */
    List<Change> changedAccounts(ChangePosition after, int limit);

    /** Codes of the accounts of customers after this code, in ascending byte order, at most {@code limit}. */
    List<String> accounts(String afterCode, int limit);

    /** How many accounts there are; empty for a program that cannot count them cheaply. */
    default OptionalLong countAccounts() {
        return OptionalLong.empty();
    }

    /**
     * The accounts with all their movements, nothing older than {@link AccountLedger#notBefore()}, and all of them from one snapshot
     * where the program can give one; unknown codes are left out. Of accounts with more
     * than {@code mostMovements} together, some come {@link AccountLedger#deferred()}; so do some whose texts are long,
     * as if each 200 letters of a movement were one.
     */
    List<AccountLedger> ledgers(Collection<String> codes, int mostMovements);

    /**
     * One account, however many movements it has, likewise. Its movements are handed over one by one with their
     * currency, those of a currency together and in ascending order of their days; the answer has the balances only. Empty
     * for an unknown code.
     */
    Optional<AccountLedger> follow(String code, BiConsumer<String, LedgerMovement> movements);

    /**
     * For each of these accounts that exists, a text that is another one when a movement was added or deleted, or when
     * anything is another one that a statement shows, such as an amount; equal to {@link AccountLedger#parts()} while nothing
     * of that kind happened. Finds deletions and silent alterations, which leave no instant.
     */
    Map<String, String> parts(Collection<String> codes);
}
