package dev.kopru.admin;

import dev.kopru.schedule.OverdueJobs;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Shows the jobs that have not run for three of their intervals; a person has to look, restarting helps nothing. */
@Component("timersHealthIndicator")
@ConditionalOnProperty(name = "kopru.timers.enabled", matchIfMissing = true)
class ScheduleHealth implements HealthIndicator {

    /** Ranked behind UP in {@code management.endpoint.health.status.order}. */
    private static final Status OVERDUE = new Status("OVERDUE");

    private final OverdueJobs overdue;

    ScheduleHealth(OverdueJobs overdue) {
        this.overdue = overdue;
    }

    @Override
    public Health health() {
        Map<String, Instant> since = overdue.since();
        Health.Builder health = since.isEmpty() ? Health.up() : Health.status(OVERDUE);
        since.forEach((job, idle) -> health.withDetail(job, "no run since " + idle));
        return health.build();
    }
}
