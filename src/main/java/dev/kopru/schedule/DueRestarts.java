package dev.kopru.schedule;

import dev.kopru.job.JobCatalog;
import dev.kopru.job.JobTimer;
import dev.kopru.job.OpenFailure;
import dev.kopru.job.OpenFailures;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which run of a job is gone on with by itself next, and when; a paused job goes on with nothing that failed. */
@Component
class DueRestarts {

    private final OpenFailures failures;
    private final RestartPolicy policy;
    private final Schedules schedules;
    private final JobCatalog catalog;

    DueRestarts(OpenFailures failures, RestartPolicy policy, Schedules schedules, JobCatalog catalog) {
        this.failures = failures;
        this.policy = policy;
        this.schedules = schedules;
        this.catalog = catalog;
    }

    /** A run to go on with, not before {@code due}. */
    record Restart(OpenFailure failure, Instant due) {}

    Optional<Restart> next(String job) {
        JobTimer timer = schedules.of(catalog.definition(job)).timer();
        return failures.of(job).stream()
                .filter(failure -> failure.byShutdown() || timer.enabled())
                .filter(policy::allows)
                .findFirst()
                .map(failure -> new Restart(failure, policy.due(failure)));
    }
}
