package dev.kopru.run;

import dev.kopru.run.lease.Node;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owns the table {@code run}: who started each run, why and where. */
@Repository
public class RunTable {

    /** Stands for the end of the process where otherwise a person stopped a run. */
    public static final String SHUTDOWN = "shutdown";

    /** Stands for the loss of the process or of the database. */
    public static final String CUT_OFF = "cut off";

    private final JdbcClient jdbc;
    private final Node node;
    private final Clock clock;

    public RunTable(JdbcClient jdbc, Node node, Clock clock) {
        this.jdbc = jdbc;
        this.node = node;
        this.clock = clock;
    }

    public void insert(long id, String job, StartedBy startedBy, @Nullable Long restartOf) {
        jdbc.sql("INSERT INTO run (id, job, started_via, started_by, restart_of, node, version, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, job, startedBy.via().name(), startedBy.person())
                .param(restartOf)
                .param(node.name())
                .param(node.version())
                .param(now())
                .update();
    }

    /** A run whose process died before it wrote this row; nobody knows any more who began it. */
    void insertIfMissing(long id, String job) {
        jdbc.sql(
                        "INSERT INTO run (id, job, started_via, started_by, node, version, created_at)"
                                + " SELECT e.JOB_EXECUTION_ID, ?, ?, ?, ?, ?, e.CREATE_TIME FROM BATCH_JOB_EXECUTION e"
                                + " WHERE e.JOB_EXECUTION_ID = ? AND NOT EXISTS (SELECT 1 FROM run r WHERE r.id = e.JOB_EXECUTION_ID)")
                .params(
                        job,
                        StartedBy.RECOVERY.via().name(),
                        StartedBy.RECOVERY.person(),
                        node.name(),
                        node.version(),
                        id)
                .update();
    }

    /**
     * Asks the run to stop, wherever it runs, and remembers who did; false when it does not run, or not yet.
     *
     * <p>One statement: the run sees it when it ends its chunk, and one that ended just before stays as it is. (The
     * operator's own stop writes STOPPED and an end at once, over a run that is working or has just been completed.)
     * Not while it is STARTING: the run writes this row itself then, and would fail.
     */
    boolean stop(long id, String person) {
        return jdbc.sql(
                                """
                        UPDATE BATCH_JOB_EXECUTION e LEFT JOIN run r ON r.id = e.JOB_EXECUTION_ID
                        SET e.STATUS = 'STOPPING', e.VERSION = e.VERSION + 1, r.stopped_by = :person
                        WHERE e.JOB_EXECUTION_ID = :id AND e.STATUS = 'STARTED'
                        """)
                        .param("person", person)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** It neither failed by itself nor did a person stop it. */
    void cutOff(long id, String why) {
        jdbc.sql("UPDATE run SET failure = ?, stopped_by = COALESCE(stopped_by, ?) WHERE id = ?")
                .params(why, CUT_OFF, id)
                .update();
    }

    /** Why it was cut off, where a node has said so already. */
    Optional<String> whyCutOff(long id) {
        return jdbc.sql("SELECT failure FROM run WHERE id = ? AND stopped_by = ? AND failure IS NOT NULL")
                .params(id, CUT_OFF)
                .query(String.class)
                .optional();
    }

    /** Where it ran; nothing where it died before that was on record. */
    Optional<String> node(long id) {
        return jdbc.sql("SELECT node FROM run WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    void failed(long id, String failure) {
        jdbc.sql("UPDATE run SET failure = ? WHERE id = ?").params(failure, id).update();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    boolean exists(long id) {
        return jdbc.sql("SELECT 1 FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    boolean isUnfinished(long id) {
        return jdbc.sql("SELECT 1 FROM BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID = ?"
                        + " AND STATUS IN ('STARTING', 'STARTED', 'STOPPING')")
                .param(id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Runs of the job that have begun and not ended, as far as the metadata says. */
    public List<Long> unfinished(String job) {
        return jdbc.sql(
                        """
                        SELECT e.JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION e
                        JOIN BATCH_JOB_INSTANCE i ON i.JOB_INSTANCE_ID = e.JOB_INSTANCE_ID
                        WHERE i.JOB_NAME = ? AND e.STATUS IN ('STARTING', 'STARTED', 'STOPPING')
                        """)
                .param(job)
                .query(Long.class)
                .list();
    }
}
