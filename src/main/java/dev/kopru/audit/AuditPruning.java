package dev.kopru.audit;

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

/** Takes away what people did long ago. */
@Repository
class AuditPruning implements Prunable {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    AuditPruning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "audit entries";
    }

    @Override
    public Duration keep(PruningSettings.Keep keep) {
        return keep.audit();
    }

    @Override
    public Piece piece(Instant before, long after) {
        Optional<KeyRange> range = KeyRange.old(jdbc, "audit_entry", "happened_at", after, AT_ONCE, before);
        if (range.isEmpty()) {
            return Piece.END;
        }
        List<Long> old = jdbc.sql("SELECT id FROM audit_entry WHERE id > ? AND id <= ? AND happened_at < ?")
                .params(after, range.get().last(), LocalDateTime.ofInstant(before, ZoneOffset.UTC))
                .query(Long.class)
                .list();
        return Piece.of(delete(old), range.get().last());
    }

    private int delete(List<Long> ids) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql("DELETE FROM audit_entry WHERE id IN (:ids)")
                        .param("ids", ids)
                        .update();
    }
}
