package dev.kopru.job;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

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

    /** Runs the work; it must be safe to run from its beginning again. */
    public void write(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (PessimisticLockingFailureException e) {
                if (attempt == TRIES || !isDeadlock(e)) {
                    throw e;
                }
                log.info("Deadlock with another transaction; writing the whole chunk again (try {})", attempt + 1);
            }
        }
    }

    private static boolean isDeadlock(PessimisticLockingFailureException e) {
        return e.getMostSpecificCause() instanceof SQLException sql && sql.getErrorCode() == DEADLOCK;
    }
}
