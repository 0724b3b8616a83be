package dev.kopru.retry;

import dev.kopru.record.Backlog;
import dev.kopru.run.JobCatalog;
import dev.kopru.run.KeptFigures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many rejected records are open and how old the oldest is, two gauges a job. */
@Component
class RetryMetrics implements MeterBinder {

    private final JobCatalog catalog;
    private final KeptFigures<Map<String, Backlog>> backlog;
    private final Clock clock;

    RetryMetrics(JobCatalog catalog, Retries retries, Clock clock) {
        this.catalog = catalog;
        this.backlog = new KeptFigures<>("rejected records", Map.of(), retries::backlog);
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        catalog.definitions().forEach(job -> {
            Gauge.builder("kopru.retries.open", this, metrics -> metrics.open(job.name()))
                    .tag("job", job.name())
                    .description("Rejected records that wait for their next try or for a person")
                    .register(registry);
            Gauge.builder("kopru.retries.oldest", this, metrics -> metrics.age(job.name()))
                    .tag("job", job.name())
                    .description("Seconds for which the oldest of them has waited; 0 where none waits")
                    .baseUnit("seconds")
                    .register(registry);
        });
    }

    private double open(String job) {
        @Nullable Backlog waiting = backlog.get().get(job);
        return waiting == null ? 0 : waiting.count();
    }

    private double age(String job) {
        @Nullable Backlog waiting = backlog.get().get(job);
        return waiting == null
                ? 0
                : Duration.between(waiting.oldest(), clock.instant()).toMillis() / 1000.0;
    }
}
