package dev.kopru.run;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells a run in the middle of a long chunk that somebody wants it to stop; between two chunks it learns that by itself. */
@Repository
public class StopRequests {

    /** How often whoever waits in the middle of a chunk asks {@link #wasAsked}. */
    public static final Duration LOOK = Duration.ofMillis(250);

    /** With {@link #LOOK} no more than a second. */
    private static final Duration KEPT = Duration.ofMillis(750);

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private Answer last = new Answer(-1, false, 0);

    StopRequests(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        // Read as it is now, and not as it was when the chunk's transaction began; in a transaction of its own it would
        // be six statements.
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    /** {@code at}: by this process' nanoseconds. */
    private record Answer(long runId, boolean asked, long at) {

        boolean holds(long run) {
            return runId == run && (asked || System.nanoTime() - at < KEPT.toNanos());
        }
    }

    /** As it was less than a second ago: all parts of a run on this node share one question. */
    public synchronized boolean wasAsked(long runId) {
        if (!last.holds(runId)) {
            last = new Answer(runId, isAsked(runId), System.nanoTime());
        }
        return last.asked();
    }

    /** As it is now. */
    public boolean isAsked(long runId) {
        return Boolean.TRUE.equals(apart.execute(status -> read(runId)));
    }

    private boolean read(long runId) {
        return jdbc.sql("SELECT 1 FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = ? AND STATUS = 'STOPPING'")
                .param(runId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
