package dev.kopru.run;

import dev.kopru.record.Counts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.stereotype.Component;

/** How runs ended and how long they took, what became of their records, and how old each job's last whole run is. */
@Component
class RunMetrics {

    private final MeterRegistry registry;

    RunMetrics(MeterRegistry registry, JobCatalog catalog, RunFigures figures, Clock clock) {
        this.registry = registry;
        catalog.definitions().forEach(job -> {
            KeptFigures<Optional<Instant>> last =
                    new KeptFigures<>("freshness", Optional.empty(), () -> figures.lastWhole(job.name()));
            Gauge.builder("kopru.job.freshness", last, kept -> age(kept.get(), clock))
                    .tag("job", job.name())
                    .description("Seconds since the last whole run of the job ended; none before there was one")
                    .baseUnit("seconds")
                    .strongReference(true)
                    .register(registry);
        });
    }

    void ended(String job, JobExecution execution, Counts counts) {
        Timer.builder("kopru.runs")
                .description("Runs by how they ended, and how long they took")
                .tag("job", job)
                .tag("status", execution.getStatus().name())
                .register(registry)
                .record(took(execution.getStartTime(), execution.getEndTime()));
        count(job, "written", counts.written());
        count(job, "unchanged", counts.unchanged());
        count(job, "rejected", counts.rejected());
    }

    private void count(String job, String outcome, long records) {
        registry.counter("kopru.records", "job", job, "outcome", outcome).increment(records);
    }

    private static Duration took(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        return from == null || to == null ? Duration.ZERO : Duration.between(from, to);
    }

    private static double age(Optional<Instant> ended, Clock clock) {
        return ended.map(end -> Duration.between(end, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }
}
