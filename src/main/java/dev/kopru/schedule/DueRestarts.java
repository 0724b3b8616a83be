package dev.kopru.schedule;

import dev.kopru.run.JobCatalog;
import dev.kopru.run.history.OpenFailure;
import dev.kopru.run.history.OpenFailures;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which run of a job is resumed automatically next, and when. A paused job resumes nothing that failed, but ends what
 * was only interrupted: half of a run is in nobody's interest.
 */
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

    /** A run to resume, not before {@code due}. */
    record Restart(OpenFailure failure, Instant due) {}

    Optional<Restart> next(String job) {
        boolean enabled = isEnabled(job);
        return !catalog.isAvailable(job)
                ? Optional.empty()
                : failures.of(job).stream()
                        .filter(failure -> goesOn(failure, enabled))
                        .findFirst()
                        .map(failure -> new Restart(failure, policy.due(failure)));
    }

    /** The oldest that is not. */
    Optional<OpenFailure> left(String job) {
        boolean enabled = isEnabled(job);
        return failures.of(job).stream()
                .filter(failure -> !goesOn(failure, enabled))
                .findFirst();
    }

    boolean isExhausted(OpenFailure failure) {
        return !policy.allows(failure);
    }

    private boolean goesOn(OpenFailure failure, boolean enabled) {
        return (enabled || failure.byShutdown() || failure.cutOff()) && policy.allows(failure);
    }

    private boolean isEnabled(String job) {
        return schedules.of(catalog.definition(job)).timer().enabled();
    }
}
