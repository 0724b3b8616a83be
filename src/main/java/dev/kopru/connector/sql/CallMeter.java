package dev.kopru.connector.sql;

import dev.kopru.connector.UnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Measures how long a neighbour takes for each operation, and how it answers. */
record CallMeter(MeterRegistry registry, String side) {

    /** {@code thrown}: what it told in place of an answer. */
    void record(String operation, @Nullable RuntimeException thrown, Duration took) {
        Timer.builder("kopru.connector.calls")
                .description("Operations of the shop's and the accounting program's connectors")
                .tag("side", side)
                .tag("operation", operation)
                .tag("outcome", outcome(thrown))
                .register(registry)
                .record(took);
    }

    private static String outcome(@Nullable RuntimeException thrown) {
        if (thrown == null) {
            return "answered";
        }
        if (thrown instanceof UnavailableException) {
            return "unavailable";
        }
        return thrown instanceof DataRefusedException ? "refused" : "failed";
    }
}
