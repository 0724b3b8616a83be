package dev.kopru.inventory;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** How fresh the shop's stock is, and how often it had to be put right. */
@Component
class InventoryMetrics {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Timer freshness;
    private final AtomicLong drift = new AtomicLong();
    private final Clock clock;

    InventoryMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.freshness = Timer.builder("kopru.inventory.freshness")
                .description(
                        "From a movement in the books to the figure in the shop: the last hour's p50, p95 and worst")
                .publishPercentiles(0.5, 0.95)
                .distributionStatisticExpiry(WINDOW)
                .register(registry);
        Gauge.builder("kopru.inventory.drift", drift, AtomicLong::get)
                .description(
                        "SKUs of which the shop showed something else than it was told, at the last full comparison")
                .register(registry);
    }

    void shown(List<Instant> movements) {
        Instant now = clock.instant();
        for (Instant movement : movements) {
            Duration waited = Duration.between(movement, now);
            // Two clocks: what was shown before it happened was shown at once.
            freshness.record(waited.isNegative() ? Duration.ZERO : waited);
        }
    }

    void compared(long drifted) {
        drift.set(drifted);
    }
}
