package dev.kopru.retry;

import dev.kopru.record.AfterCommit;
import dev.kopru.record.Rejection;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** How often records were rejected, by reason. */
@Component
class RejectionMetrics implements RejectionListener {

    private final MeterRegistry registry;

    RejectionMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void rejected(String job, long runId, List<Rejection> rejections) {
        AfterCommit.run(() -> rejections.forEach(rejection -> registry.counter(
                        "kopru.rejections",
                        "job",
                        job,
                        "reason",
                        rejection.reason().code())
                .increment()));
    }
}
