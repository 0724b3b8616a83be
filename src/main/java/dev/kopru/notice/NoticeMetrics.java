package dev.kopru.notice;

import dev.kopru.job.JobCatalog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many notices nobody has seen yet, a gauge a job. */
@Component
class NoticeMetrics implements MeterBinder {

    private final JobCatalog catalog;
    private final NoticeBoard board;

    NoticeMetrics(JobCatalog catalog, NoticeBoard board) {
        this.catalog = catalog;
        this.board = board;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        catalog.definitions().forEach(job -> Gauge.builder("kopru.notices.open", board, b -> open(b, job.name()))
                .tag("job", job.name())
                .description("Notices that nobody has seen yet")
                .register(registry));
    }

    private static double open(NoticeBoard board, String job) {
        return board.openByJob().getOrDefault(job, 0L);
    }
}
