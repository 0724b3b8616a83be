package dev.kopru.connector.store;

import java.time.Instant;
import java.util.List;

/**
 * All statements of one account.
 *
 * @param statements one for each currency; none takes the account's statements away
 */
public record AccountStatements(String accountCode, Instant asOf, List<CurrencyStatement> statements) {

    /** The statement in one currency; content is JSON. */
    public record CurrencyStatement(String currency, String content) {}
}
