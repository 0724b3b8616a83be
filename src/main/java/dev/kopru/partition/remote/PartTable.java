package dev.kopru.partition.remote;

import dev.kopru.partition.PartTerms;
import dev.kopru.run.lease.Node;
import dev.kopru.run.lease.SilentNodes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Owns {@code step_part}: which node works on which part. All of it is decided by single statements, on the database's clock, so
 * that a message that comes twice, late or not at all changes nothing.
 */
class PartTable {

    private static final String FREE = "(p.node IS NULL OR p.beat_at < UTC_TIMESTAMP(6) - INTERVAL :silence SECOND)";

    private final JdbcClient jdbc;
    private final Node node;
    private final PartTimes times;
    private final SilentNodes silent;

    PartTable(JdbcClient jdbc, Node node, PartTimes times, SilentNodes silent) {
        this.jdbc = jdbc;
        this.node = node;
        this.times = times;
        this.silent = silent;
    }

    /** Parts that nobody has yet. */
    void insert(Collection<StepExecution> parts, PartTerms terms) {
        parts.forEach(part -> jdbc.sql("INSERT INTO step_part (id, run_id, name, version, settings, landmark, sign)"
                        + " VALUES (:id, :run, :name, :version, :settings, :landmark, :sign)")
                .param("id", part.getId())
                .param("run", part.getJobExecutionId())
                .param("name", part.getStepName())
                .param("version", node.version())
                .param("settings", terms.settings())
                .param("landmark", terms.landmark())
                .param("sign", terms.sign())
                .update());
    }

    /** What a node must have that works on this part. */
    PartTerms terms(TakenPart part) {
        return jdbc.sql("SELECT settings, landmark, sign FROM step_part WHERE id = ?")
                .param(part.id())
                .query((row, n) -> new PartTerms(row.getString(1), row.getString(2), row.getString(3)))
                .single();
    }

    /**
     * Takes a part that has not ended and that nobody has, of a run that is going on and of this version; nothing where it cannot be had.
     *
     * <p>The step execution becomes another version at the same time: what a node that had it before still commits, fails.
     */
    Optional<TakenPart> take(long id) {
        freeLocks(id);
        int taken = jdbc.sql(
                        """
                        UPDATE step_part p JOIN BATCH_STEP_EXECUTION s ON s.STEP_EXECUTION_ID = p.id
                            JOIN job_lease l ON l.run_id = p.run_id AND l.released_at IS NULL
                        SET p.node = :node, p.session_mark = :mark, p.taken = p.taken + 1, p.beat_at = UTC_TIMESTAMP(6),
                            s.VERSION = s.VERSION + 1
                        WHERE p.id = :id AND p.version = :version AND p.ended_at IS NULL AND
                        """
                                + FREE)
                .param("node", node.name())
                .param("mark", node.mark())
                .param("id", id)
                .param("version", node.version())
                .param("silence", times.silence().toSeconds())
                .update();
        return taken == 0
                ? Optional.empty()
                : jdbc.sql("SELECT taken FROM step_part WHERE id = ? AND node = ?")
                        .params(id, node.name())
                        .query((row, n) -> new TakenPart(id, row.getInt(1)))
                        .optional();
    }

    /** If who had the part is silent: it may hang in the middle of a change, whose locks would keep all others waiting. */
    void freeLocks(long id) {
        jdbc.sql("SELECT p.session_mark FROM step_part p WHERE p.id = :id AND p.ended_at IS NULL AND p.node IS NOT NULL"
                        + " AND p.session_mark IS NOT NULL AND " + FREE)
                .param("id", id)
                .param("silence", times.silence().toSeconds())
                .query(String.class)
                .optional()
                .ifPresent(silent::endSessions);
    }

    /** Says that this node is at it; false where another one has it by now. */
    boolean beat(TakenPart part) {
        return of(part, "beat_at = UTC_TIMESTAMP(6)", null);
    }

    /** Nobody has it any more; whoever takes it goes on where it was left. */
    void giveBack(TakenPart part) {
        jdbc.sql(
                        """
                        UPDATE step_part p JOIN BATCH_STEP_EXECUTION s ON s.STEP_EXECUTION_ID = p.id
                        SET p.node = NULL, p.beat_at = NULL, s.STATUS = 'STARTED', s.EXIT_CODE = 'EXECUTING',
                            s.END_TIME = NULL, s.VERSION = s.VERSION + 1
                        WHERE p.id = ? AND p.taken = ? AND p.ended_at IS NULL
                        """)
                .params(part.id(), part.times())
                .update();
    }

    /** {@code failure}: why, where it failed. */
    void ended(TakenPart part, @Nullable String failure) {
        of(part, "ended_at = UTC_TIMESTAMP(6), failure = :failure", failure);
    }

    private boolean of(TakenPart part, String change, @Nullable String failure) {
        return jdbc.sql("UPDATE step_part SET " + change + " WHERE id = :id AND taken = :taken AND ended_at IS NULL")
                        .param("id", part.id())
                        .param("taken", part.times())
                        .param("failure", failure)
                        .update()
                > 0;
    }

    /** Whether it is to be had, by a node of this version. */
    boolean isFree(long id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM step_part p JOIN job_lease l ON l.run_id = p.run_id"
                        + " AND l.released_at IS NULL WHERE p.id = :id AND p.version = :version AND p.ended_at IS NULL AND "
                        + FREE + ")")
                .param("id", id)
                .param("version", node.version())
                .param("silence", times.silence().toSeconds())
                .query(Boolean.class)
                .single();
    }

    /** Those of these that have not ended. */
    List<OpenPart> open(Collection<Long> ids) {
        return jdbc.sql("SELECT p.id, p.name, p.node, " + FREE
                        + " FROM step_part p WHERE p.id IN (:ids) AND p.ended_at IS NULL ORDER BY p.id")
                .param("ids", ids)
                .param("silence", times.silence().toSeconds())
                .query((row, n) -> new OpenPart(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    /** Why a part failed and on which node. */
    Optional<String> failure(long id) {
        return jdbc.sql("SELECT CONCAT(name, ' on ', node, '\\n  in ', failure) FROM step_part WHERE id = ?")
                .param(id)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(told -> told);
    }

    /** The version that a part which is still open belongs to, where it is another one than this process'. */
    Optional<String> otherVersion(long id) {
        return jdbc.sql("SELECT version FROM step_part WHERE id = ? AND version <> ? AND ended_at IS NULL")
                .params(id, node.version())
                .query(String.class)
                .optional();
    }

    /** Parts of runs that are going on, which nodes of this version leave alone; null where there are none. */
    Optional<Foreign> foreign() {
        return jdbc.sql(
                        """
                        SELECT p.version, COUNT(*), MAX(p.run_id) FROM step_part p
                        JOIN job_lease l ON l.run_id = p.run_id AND l.released_at IS NULL
                        WHERE p.version <> ? AND p.ended_at IS NULL GROUP BY p.version LIMIT 1
                        """)
                .param(node.version())
                .query((row, n) -> new Foreign(row.getString(1), row.getLong(2), row.getLong(3)))
                .optional();
    }

    /** Parts of another version. */
    record Foreign(String version, long parts, long run) {}
}
