package dev.kopru.retry;

import dev.kopru.job.JobCatalog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many rejected records are open, a gauge a job. */
@Component
class RetryMetrics implements MeterBinder {

    private final JobCatalog catalog;
    private final Retries retries;

    RetryMetrics(JobCatalog catalog, Retries retries) {
        this.catalog = catalog;
        this.retries = retries;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        catalog.definitions().forEach(job -> Gauge.builder("kopru.retries.open", retries, r -> open(r, job.name()))
                .tag("job", job.name())
                .description("Rejected records that wait for their next try or for a person")
                .register(registry));
    }

    private static double open(Retries retries, String job) {
        return retries.openByJob().getOrDefault(job, 0L);
    }
}
