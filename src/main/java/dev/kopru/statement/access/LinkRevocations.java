package dev.kopru.statement.access;

import dev.kopru.statement.PublishedStatements;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owns {@code statement_link_revocation}: an account's links that were made until an instant open nothing any more. */
@Repository
public class LinkRevocations {

    private final JdbcClient jdbc;
    private final PublishedStatements published;

    LinkRevocations(JdbcClient jdbc, PublishedStatements published) {
        this.jdbc = jdbc;
        this.published = published;
    }

    /**
     * All links of the account that were made until this instant, and those that do not say when.
     *
     * @throws UnknownStatementException for an account without statements: whoever misspelt it must not believe that the
     *     links of the one that was meant open nothing any more
     */
    public void revoke(String account, Instant until) {
        if (!published.has(account)) {
            throw UnknownStatementException.of(account);
        }
        jdbc.sql("INSERT INTO statement_link_revocation (account, revoked_at) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE revoked_at = VALUES(revoked_at)")
                .params(account, LocalDateTime.ofInstant(until, ZoneOffset.UTC))
                .update();
    }

    /** {@code issued}: null where the link does not say. */
    boolean isRevoked(String account, @Nullable Instant issued) {
        return jdbc.sql("SELECT revoked_at FROM statement_link_revocation WHERE account = ?")
                .param(account)
                .query((row, n) -> row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC))
                .optional()
                .filter(revoked -> issued == null || !issued.isAfter(revoked))
                .isPresent();
    }
}
