package dev.kopru.notice;

import dev.kopru.run.JobCatalog;
import dev.kopru.run.KeptFigures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many notices nobody has seen yet, a gauge a job. */
@Component
class NoticeMetrics implements MeterBinder {

    private final JobCatalog catalog;
    private final KeptFigures<Map<String, Long>> open;

    NoticeMetrics(JobCatalog catalog, NoticeBoard board) {
        this.catalog = catalog;
        this.open = new KeptFigures<>("notices", Map.of(), board::openByJob);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        catalog.definitions().forEach(job -> Gauge.builder(
                        "kopru.notices.open", open, kept -> kept.get().getOrDefault(job.name(), 0L))
                .tag("job", job.name())
                .description("Notices that nobody has seen yet")
                .register(registry));
    }
}
