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

/** Empties the payloads of rejected records that went through: names, addresses and phones that nobody needs here any more. */
@Repository
class PayloadPruning implements Prunable {

    private static final int AT_ONCE = 500;

    private final ResolvedRows resolved;
    private final WaitingWords names;
    private final JdbcClient jdbc;

    PayloadPruning(ResolvedRows resolved, WaitingWords names, JdbcClient jdbc) {
        this.resolved = resolved;
        this.names = names;
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "payloads of records that went through";
    }

    @Override
    public Duration keep(PruningSettings.Keep keep) {
        return keep.resolvedPayloads();
    }

    @Override
    public Piece piece(Instant before, long after) {
        Optional<KeyRange> range = KeyRange.old(jdbc, "retry_record", "created_at", after, AT_ONCE, before);
        if (range.isEmpty()) {
            return Piece.END;
        }
        List<Long> ids = resolved.locked(range.get(), before, " AND payload <> ''");
        return Piece.of(empty(ids), range.get().last());
    }

    private int empty(List<Long> ids) {
        names.forget(ids);
        return ids.isEmpty()
                ? 0
                : jdbc.sql("UPDATE retry_record SET payload = '' WHERE id IN (:ids)")
                        .param("ids", ids)
                        .update();
    }
}
