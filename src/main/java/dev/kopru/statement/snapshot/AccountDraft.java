package dev.kopru.statement.snapshot;

import dev.kopru.connector.store.AccountStatements;
import dev.kopru.connector.store.AccountStatements.CurrencyStatement;
import dev.kopru.job.Source;
import dev.kopru.statement.Account;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account's statements shall be from now on.
 *
 * @param content null takes them away
 */
record AccountDraft(Source source, Instant asOf, @Nullable Content content) {

    /**
     * All that the statements say.
     *
     * @param parts SHA-256 of the ledger's parts
     * @param hash of everything but the instant of which it tells
     * @param agesOn the day on which it says something else though nothing moved, or null
     */
    record Content(Account account, byte[] parts, byte[] hash, @Nullable LocalDate agesOn, List<Sheet> sheets) {}

    /** One currency's statement, as JSON and as Köprü keeps it; the shop's differs where reversals are hidden. */
    record Sheet(String currency, String published, byte[] kept) {}

    String code() {
        return source.key();
    }

    AccountDraft asOf(Instant other) {
        return new AccountDraft(source, other, content);
    }

    AccountStatements published() {
        List<CurrencyStatement> statements = content == null
                ? List.of()
                : content.sheets().stream()
                        .map(sheet -> new CurrencyStatement(sheet.currency(), sheet.published()))
                        .toList();
        return new AccountStatements(code(), asOf, statements);
    }
}
