package dev.kopru.crash.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** SQL that is said again until it went through, whatever happens to the database meanwhile. */
final class StubbornSql {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long PAUSE_MILLIS = 250;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    StubbornSql(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** In one transaction, perhaps more than once: it must not matter if it went through already. */
    void write(Consumer<JdbcTemplate> work) {
        ask(sql -> {
            transaction.executeWithoutResult(status -> work.accept(sql));
            return "";
        });
    }

    <T> T ask(Function<JdbcTemplate, T> question) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return question.apply(jdbc);
            } catch (DataAccessException | TransactionException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
                pause();
            }
        }
    }

    /** Where it does not matter whether it went through. */
    void once(String sql) {
        try {
            jdbc.execute(sql);
        } catch (DataAccessException e) {
            // Such as a connection that has gone by itself meanwhile.
        }
    }

    List<String> texts(String sql, Object... arguments) {
        return ask(jdbc -> jdbc.queryForList(sql, String.class, arguments));
    }

    long number(String sql, Object... arguments) {
        return ask(jdbc -> {
            Long number = jdbc.queryForObject(sql, Long.class, arguments);
            return number == null ? 0L : number;
        });
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database was away", e);
        }
    }
}
