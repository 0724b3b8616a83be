package dev.kopru.inventory;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owns {@code stock_comparison}: what the full comparison has found so far, in whatever run and on whatever node. */
@Repository
class ComparisonResult {

    private static final Logger log = LoggerFactory.getLogger(ComparisonResult.class);

    private final JdbcClient jdbc;
    private final InventoryMetrics metrics;
    private final Map<Long, String> underWay = new ConcurrentHashMap<>();

    ComparisonResult(JdbcClient jdbc, InventoryMetrics metrics) {
        this.jdbc = jdbc;
        this.metrics = metrics;
    }

    /** What this step execution finds from now on is found by this comparison, or this part of one. */
    void begin(long execution, String id) {
        underWay.put(execution, id);
    }

    /** To be called in the chunk's transaction. */
    void add(long execution, FigureChunk chunk) {
        String id = underWay.get(execution);
        if (id != null && (chunk.counts().read() > 0 || chunk.driftFound() > 0)) {
            jdbc.sql("INSERT INTO stock_comparison (id, compared, drifted, written) VALUES (?, ?, ?, ?)"
                            + " ON DUPLICATE KEY UPDATE compared = compared + VALUES(compared),"
                            + " drifted = drifted + VALUES(drifted), written = written + VALUES(written)")
                    .params(
                            id,
                            chunk.counts().read(),
                            chunk.driftFound(),
                            chunk.counts().written())
                    .update();
        }
    }

    /** The step execution has ended, or was broken off; what it found stays. */
    void pause(long execution) {
        underWay.remove(execution);
    }

    /** Another comparison than those has begun. */
    void forgetOthers(String id) {
        jdbc.sql("DELETE FROM stock_comparison WHERE id <> ?").param(id).update();
    }

    /** The comparison that was made of these has been made. */
    void tell(Collection<String> ids) {
        Found found = jdbc.sql("SELECT COALESCE(SUM(compared), 0), COALESCE(SUM(drifted), 0), COALESCE(SUM(written), 0)"
                        + " FROM stock_comparison WHERE id IN (:ids)")
                .param("ids", ids)
                .query((row, n) -> new Found(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
        metrics.compared(found.drifted());
        log.info(
                "Full comparison of {} SKUs: for {} the shop showed another figure than it was sent; {} figures written",
                found.compared(),
                found.drifted(),
                found.written());
    }

    private record Found(long compared, long drifted, long written) {}
}
