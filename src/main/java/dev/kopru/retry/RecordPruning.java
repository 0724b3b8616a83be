package dev.kopru.retry;

import dev.kopru.pruning.KeyRange;
import dev.kopru.pruning.Piece;
import dev.kopru.pruning.Prunable;
import dev.kopru.pruning.PruningSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes rejected records that went through long ago away, with all their tries. */
@Repository
class RecordPruning implements Prunable {

    private static final int AT_ONCE = 500;

    private final ResolvedRows resolved;
    private final WaitingWords names;
    private final JdbcClient jdbc;

    RecordPruning(ResolvedRows resolved, WaitingWords names, JdbcClient jdbc) {
        this.resolved = resolved;
        this.names = names;
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "records that went through";
    }

    @Override
    public Duration keep(PruningSettings.Keep keep) {
        return keep.resolvedRecords();
    }

    @Override
    public Piece piece(Instant before, long after) {
        Optional<KeyRange> range = KeyRange.old(jdbc, "retry_record", "created_at", after, AT_ONCE, before);
        if (range.isEmpty()) {
            return Piece.END;
        }
        List<Long> ids = resolved.locked(range.get(), before, "");
        return Piece.of(delete(ids), range.get().last());
    }

    private int delete(List<Long> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        names.forget(ids);
        jdbc.sql("DELETE FROM retry_attempt WHERE retry_id IN (:ids)")
                .param("ids", ids)
                .update();
        return jdbc.sql("DELETE FROM retry_record WHERE id IN (:ids)")
                .param("ids", ids)
                .update();
    }
}
