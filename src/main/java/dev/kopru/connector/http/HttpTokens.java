package dev.kopru.connector.http;

import dev.kopru.connector.WrongConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A connector's token in the table {@code connector_token}. It is renewed under the lock of its row: of several nodes and
 * threads one asks for a new one, and the others take what it got.
 */
public final class HttpTokens implements LoggedIn {

    private static final Duration RENEWED_BEFORE = Duration.ofMinutes(1);

    private final String connector;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TokenSeal seal;
    private final Supplier<Token> renewing;
    private final Clock clock;
    private volatile @Nullable Token present;

    /**
     * @param login what the tokens are got by
     * @param renewing asks the program for a new token; called by one node at a time
     */
    public HttpTokens(
            String connector,
            DataSource own,
            PlatformTransactionManager transactions,
            String login,
            Supplier<Token> renewing,
            Clock clock) {
        this.connector = connector;
        this.jdbc = JdbcClient.create(own);
        this.transaction = new TransactionTemplate(transactions);
        // What a chunk rolls back, the program has given out all the same.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.seal = new TokenSeal(login);
        this.renewing = renewing;
        this.clock = clock;
    }

    /** Makes a call with the token; with a new one once more, where the program does not take it any more. */
    @Override
    public <T> T with(Function<String, T> call) {
        Token token = token(null);
        try {
            return call.apply(token.secret());
        } catch (WrongConnectionException e) {
            if (!e.refusesLogin()) {
                throw e;
            }
            return call.apply(token(token).secret());
        }
    }

    private Token token(@Nullable Token refused) {
        Token token = present;
        if (token != null && isGood(token, refused)) {
            return token;
        }
        Token kept = kept("").filter(one -> isGood(one, refused)).orElseGet(() -> renewed(refused));
        present = kept;
        return kept;
    }

    private boolean isGood(Token token, @Nullable Token refused) {
        Instant expiresAt = token.expiresAt();
        return (refused == null || !token.secret().equals(refused.secret()))
                && (expiresAt == null || expiresAt.isAfter(clock.instant().plus(RENEWED_BEFORE)));
    }

    private Token renewed(@Nullable Token refused) {
        createRow();
        Token token = transaction.execute(status ->
                kept(" FOR UPDATE").filter(one -> isGood(one, refused)).orElseGet(this::renewedUnderLock));
        if (token == null) {
            throw new IllegalStateException(connector + ": no token came of its renewal");
        }
        return token;
    }

    private Token renewedUnderLock() {
        Token token = renewing.get();
        Instant expiresAt = token.expiresAt();
        jdbc.sql("UPDATE connector_token SET token = ?, renewed_at = ?, expires_at = ? WHERE connector = ?")
                .param(seal.seal(token.secret()))
                .param(utc(clock.instant()))
                .param(expiresAt == null ? null : utc(expiresAt))
                .param(connector)
                .update();
        return token;
    }

    private Optional<Token> kept(String lock) {
        return jdbc
                .sql("SELECT token, expires_at FROM connector_token WHERE connector = ?" + lock)
                .param(connector)
                .query((row, number) -> {
                    byte[] sealed = row.getBytes("token");
                    LocalDateTime expiresAt = row.getObject("expires_at", LocalDateTime.class);
                    return sealed == null
                            ? Optional.<Token>empty()
                            : seal.open(sealed)
                                    .map(secret -> new Token(
                                            secret, expiresAt == null ? null : expiresAt.toInstant(ZoneOffset.UTC)));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private void createRow() {
        boolean there = jdbc.sql("SELECT 1 FROM connector_token WHERE connector = ?")
                .param(connector)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (there) {
            return;
        }
        try {
            jdbc.sql("INSERT INTO connector_token (connector) VALUES (?)")
                    .param(connector)
                    .update();
        } catch (DuplicateKeyException e) {
            // Another node was first.
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
