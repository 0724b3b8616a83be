package dev.kopru.run;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a run in the middle of a long chunk that somebody wants it to stop; between two chunks it learns that by itself. */
@Repository
public class StopRequests {

    private final JdbcClient jdbc;

    StopRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Read as it is now, and not as it was when the chunk's transaction began. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public boolean isAsked(long runId) {
        return jdbc.sql("SELECT 1 FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = ? AND STATUS = 'STOPPING'")
                .param(runId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
