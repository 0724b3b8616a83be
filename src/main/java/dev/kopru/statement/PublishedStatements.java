package dev.kopru.statement;

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

    private record Found(String card, Instant asOf, byte @Nullable [] content, byte @Nullable [] part) {}

    /** The account's whole statements; empty for an account without any. */
    public Optional<AccountStatement> find(String account) {
        List<Found> found = jdbc.sql(
                        """
                        SELECT a.card, a.as_of, IF(p.part > 0, NULL, s.content), p.content FROM statement_account a
                        LEFT JOIN statement s ON s.account = a.code AND s.replaced_at IS NULL
                        LEFT JOIN statement_part p ON p.statement_id = s.id
                        WHERE a.code = ? ORDER BY s.currency, p.part
                        """)
                .param(account)
                .query((row, n) -> new Found(
                        row.getString(1),
                        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getBytes(3),
                        row.getBytes(4)))
                .list();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Found first = found.get(0);
        return Optional.of(
                new AccountStatement(StatementAccounts.account(first.card()), first.asOf(), statements(found)));
    }

    /** What a page of the account's statements is made of; the lines of long ones are read as they are asked for. */
    public Optional<StatementGlance.OfAccount> glance(String account) {
        List<StatementGlance.OfAccount> found = jdbc.sql(
                        """
                        SELECT a.card, a.as_of, s.id, s.content FROM statement_account a
                        LEFT JOIN statement s ON s.account = a.code AND s.replaced_at IS NULL
                        WHERE a.code = ? ORDER BY s.currency
                        """)
                .param(account)
                .query((row, n) -> new StatementGlance.OfAccount(
                        StatementAccounts.account(row.getString(1)),
                        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        glances(row.getLong(3), row.getBytes(4))))
                .list();
        return found.stream().reduce(StatementGlance.OfAccount::and);
    }

    private List<StatementGlance> glances(long statement, byte @Nullable [] content) {
        return content == null
                ? List.of()
                : List.of(StatementReading.glance(Deflated.inflated(content), part -> part(statement, part)));
    }

    /** Also of a statement that has been replaced since. */
    private byte[] part(long statement, int part) {
        return jdbc.sql("SELECT content FROM statement_part WHERE statement_id = ? AND part = ?")
                .params(statement, part)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("Part " + part + " of the statement " + statement
                        + " was pruned while it was read; ask again"));
    }

    /** Without reading any of them. */
    public boolean has(String account) {
        return jdbc.sql("SELECT COUNT(*) FROM statement_account WHERE code = ?")
                        .param(account)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** A statement's first row has its content, this one and those behind it its parts. */
    private static List<Statement> statements(List<Found> found) {
        List<Statement> statements = new ArrayList<>();
        for (int row = 0; row < found.size(); ) {
            byte[] content = found.get(row).content();
            List<byte[]> parts = new ArrayList<>();
            do {
                byte[] part = found.get(row++).part();
                if (part != null) {
                    parts.add(part);
                }
            } while (row < found.size() && found.get(row).content() == null);
            if (content != null) {
                statements.add(StatementReading.whole(Deflated.inflated(content), List.copyOf(parts)));
            }
        }
        return List.copyOf(statements);
    }
}
