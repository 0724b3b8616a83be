package dev.kopru.retry;

import dev.kopru.pruning.KeyRange;
import dev.kopru.pruning.Piece;
import dev.kopru.pruning.Prunable;
import dev.kopru.pruning.PruningSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes old tries of rejected records away, all but the last one of each. */
@Repository
class AttemptPruning implements Prunable {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    AttemptPruning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "tries of rejected records";
    }

    @Override
    public Duration keep(PruningSettings.Keep keep) {
        return keep.attempts();
    }

    @Override
    public Piece piece(Instant before, long after) {
        Optional<KeyRange> range = KeyRange.old(jdbc, "retry_attempt", "attempted_at", after, AT_ONCE, before);
        if (range.isEmpty()) {
            return Piece.END;
        }
        List<Long> old = jdbc.sql(
                        """
                        SELECT a.id FROM retry_attempt a
                        WHERE a.id > ? AND a.id <= ? AND a.attempted_at < ?
                          AND EXISTS (SELECT 1 FROM retry_attempt later WHERE later.retry_id = a.retry_id AND later.id > a.id)
                        """)
                .params(after, range.get().last(), LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .query(Long.class)
                .list();
        return Piece.of(delete(old), range.get().last());
    }

    private int delete(List<Long> ids) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql("DELETE FROM retry_attempt WHERE id IN (:ids)")
                        .param("ids", ids)
                        .update();
    }
}
