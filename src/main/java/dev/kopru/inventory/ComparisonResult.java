package dev.kopru.inventory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the full comparison that is under way in this process has found so far; a job runs once at a time. */
@Component
class ComparisonResult {

    private static final Logger log = LoggerFactory.getLogger(ComparisonResult.class);

    private final InventoryMetrics metrics;
    private boolean underWay;
    private long compared;
    private long drifted;
    private long written;

    ComparisonResult(InventoryMetrics metrics) {
        this.metrics = metrics;
    }

    /** {@code fromTheStart}: it does not go on where an earlier run stopped. */
    synchronized void begin(boolean fromTheStart) {
        underWay = true;
        if (fromTheStart) {
            compared = 0;
            drifted = 0;
            written = 0;
        }
    }

    synchronized void add(FigureChunk chunk) {
        if (underWay) {
            compared += chunk.counts().read();
            drifted += chunk.driftFound();
            written += chunk.counts().written();
        }
    }

    synchronized void ended() {
        if (underWay) {
            underWay = false;
            metrics.compared(drifted);
            log.info(
                    "Full comparison of {} SKUs: for {} the shop showed another figure than it was sent; {} figures written",
                    compared,
                    drifted,
                    written);
        }
    }

    /** The comparison is broken off; what it found so far stays. */
    synchronized void pause() {
        underWay = false;
    }
}
