package dev.kopru.statement;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An account's statements, in the order of their currencies, for a page of them. */
public record AccountGlance(Account account, Instant asOf, List<StatementGlance> statements) {

    /** @param currency ISO 4217; null = all */
    public List<StatementGlance> of(@Nullable String currency) {
        return statements.stream()
                .filter(one -> currency == null || currency.equals(one.whole().currency()))
                .toList();
    }

    /** With a further currency. */
    AccountGlance and(AccountGlance other) {
        return new AccountGlance(
                account,
                asOf,
                Stream.concat(statements.stream(), other.statements.stream()).toList());
    }
}
