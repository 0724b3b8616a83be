package dev.kopru.statement.snapshot;

import dev.kopru.statement.AccountStatement;
import dev.kopru.statement.Statement;
import dev.kopru.statement.StatementReading;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the statements that are published now; one query, so that an account's old and new ones never mix. */
@Component
public class PublishedStatements {

    private final JdbcClient jdbc;

    PublishedStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(String card, Instant asOf, byte @Nullable [] content) {}

    /** The account's whole statements; empty for an account without any. */
    public Optional<AccountStatement> find(String account) {
        List<Found> found = jdbc.sql(
                        """
                        SELECT a.card, a.as_of, s.content FROM statement_account a
                        LEFT JOIN statement s ON s.account = a.code AND s.replaced_at IS NULL
                        WHERE a.code = ? ORDER BY s.currency
                        """)
                .param(account)
                .query((row, n) -> new Found(
                        row.getString(1),
                        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getBytes(3)))
                .list();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Statement> statements = new ArrayList<>();
        for (Found row : found) {
            if (row.content() != null) {
                statements.add(StatementReading.whole(Deflated.inflated(row.content())));
            }
        }
        Found first = found.get(0);
        return Optional.of(
                new AccountStatement(StatementAccounts.account(first.card()), first.asOf(), List.copyOf(statements)));
    }
}
