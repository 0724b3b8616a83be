package dev.kopru.pruning;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes old runs away: Spring Batch's metadata with all its tables, and what Köprü counted. */
@Repository
class RunPruning implements Prunable {

    private final OldRuns old;
    private final JdbcClient jdbc;

    RunPruning(OldRuns old, JdbcClient jdbc) {
        this.old = old;
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "runs";
    }

    @Override
    public Duration keep(PruningSettings.Keep keep) {
        return keep.runs();
    }

    /** Imports keep their runs, so they go first. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Piece piece(Instant before, long after) {
        Optional<KeyRange> range = old.next(after, before);
        if (range.isEmpty()) {
            return Piece.END;
        }
        List<Long> instances = old.locked(range.get(), before);
        return Piece.of(instances.isEmpty() ? 0 : delete(instances), range.get().last());
    }

    private int delete(List<Long> instances) {
        List<Long> runs = ids("SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION WHERE JOB_INSTANCE_ID", instances);
        List<Long> steps = ids("SELECT STEP_EXECUTION_ID FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID", runs);
        if (!steps.isEmpty()) {
            delete("BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID", steps);
            delete("BATCH_STEP_EXECUTION WHERE STEP_EXECUTION_ID", steps);
        }
        delete("BATCH_JOB_EXECUTION_CONTEXT WHERE JOB_EXECUTION_ID", runs);
        delete("BATCH_JOB_EXECUTION_PARAMS WHERE JOB_EXECUTION_ID", runs);
        delete("run_count WHERE run_id", runs);
        delete("step_part WHERE run_id", runs);
        delete("part_size WHERE run_id", runs);
        delete("run WHERE id", runs);
        int removed = delete("BATCH_JOB_EXECUTION WHERE JOB_EXECUTION_ID", runs);
        delete("BATCH_JOB_INSTANCE WHERE JOB_INSTANCE_ID", instances);
        return removed;
    }

    private List<Long> ids(String select, Collection<Long> of) {
        return jdbc.sql(select + " IN (:of)").param("of", of).query(Long.class).list();
    }

    private int delete(String rows, Collection<Long> ids) {
        return jdbc.sql("DELETE FROM " + rows + " IN (:ids)").param("ids", ids).update();
    }
}
