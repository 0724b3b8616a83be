package dev.kopru.connector.accounting;

import dev.kopru.connector.accounting.document.PostalAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account card with its movements, from one snapshot or, by a program that cannot give one, read in the course of one call.
 *
 * @param notBefore by the program's clock: nothing that is told is older; the moment itself where the program can hold it
 * @param parts see {@link Ledger#parts}
 * @param changedAt instant of the latest change of the card or a movement that still exists
 * @param deferred whether it has so many movements that they were left out, with the currencies: {@link Ledger#follow}
 * @param currencies one for each currency in which the account ever moved; none for an account without movements
 */
public record AccountLedger(
        String code,
        String title,
        @Nullable String taxOffice,
        @Nullable String taxNumber,
        PostalAddress address,
        boolean blocked,
        Instant notBefore,
        String parts,
        Instant changedAt,
        boolean deferred,
        List<CurrencyLedger> currencies) {

    /** With all its movements. */
    public AccountLedger(
            String code,
            String title,
            @Nullable String taxOffice,
            @Nullable String taxNumber,
            PostalAddress address,
            boolean blocked,
            Instant notBefore,
            String parts,
            Instant changedAt,
            List<CurrencyLedger> currencies) {
        this(code, title, taxOffice, taxNumber, address, blocked, notBefore, parts, changedAt, false, currencies);
    }
}
