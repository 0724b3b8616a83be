package dev.kopru.run;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs all of a chunk's writes to Köprü's own tables, and runs all of them again when the database chose this
 * transaction as the loser of a deadlock.
 *
 * <p>The server has then rolled back everything, but the connection's transaction goes on: whatever is written first in
 * a chunk must therefore be written inside one such call, never before it.
 */
@Component
public class LocalTransaction {

    private static final Logger log = LoggerFactory.getLogger(LocalTransaction.class);
    private static final int TRIES = 5;
    private static final int DEADLOCK = 1213;

    private final JdbcTemplate jdbc;

    LocalTransaction(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Runs the work; it must be safe to run from its beginning again. Within {@link #instead} it is a part of that. */
    public void write(Runnable work) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            work.run();
        } else {
            whole(work);
        }
    }

    /** Undoes all that the chunk's transaction has written, whose writing failed, and runs this in its place. */
    public void instead(Runnable work) {
        TransactionSynchronizationManager.bindResource(this, work);
        try {
            whole(() -> {
                undo();
                work.run();
            });
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
        }
    }

    /** As the server does to the loser of a deadlock; a savepoint would cost every chunk a round trip. */
    private void undo() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("There is no transaction whose writes could be undone");
        }
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            connection.rollback();
            return true;
        });
    }

    private static void whole(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (PessimisticLockingFailureException | TransactionSystemException e) {
                if (attempt == TRIES || !isDeadlock(e)) {
                    throw e;
                }
                log.info("Deadlock with another transaction; writing the whole chunk again (try {})", attempt + 1);
            }
        }
    }

    /** With everything else the server has rolled back the savepoints, so that going back to one fails as well. */
    private static boolean isDeadlock(RuntimeException e) {
        Throwable thrown = e instanceof TransactionSystemException failed ? failed.getOriginalException() : e;
        return thrown instanceof PessimisticLockingFailureException locking
                && locking.getMostSpecificCause() instanceof SQLException sql
                && sql.getErrorCode() == DEADLOCK;
    }
}
