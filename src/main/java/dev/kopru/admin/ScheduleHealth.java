package dev.kopru.admin;

import dev.kopru.schedule.OverdueJobs;
import dev.kopru.schedule.WaitingRuns;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Shows the jobs that have not run for three of their intervals, and those whose run waits for a person; restarting helps
 * nothing.
 */
class ScheduleHealth implements HealthIndicator {

    /** Ranked behind UP in {@code management.endpoint.health.status.order}. */
    private static final Status OVERDUE = new Status("OVERDUE");

    private static final Status WAITING = new Status("WAITING");

    private final OverdueJobs overdue;
    private final WaitingRuns waiting;

    ScheduleHealth(OverdueJobs overdue, WaitingRuns waiting) {
        this.overdue = overdue;
        this.waiting = waiting;
    }

    @Override
    public Health health() {
        Map<String, Instant> since = overdue.since();
        Map<String, String> trouble = new TreeMap<>();
        waiting.all().forEach((job, run) -> trouble.put(job, run.toString()));
        Health.Builder health = trouble.isEmpty() ? Health.up() : Health.status(WAITING);
        if (!since.isEmpty()) {
            health.status(OVERDUE);
            since.forEach((job, idle) -> trouble.merge(job, "no run since " + idle, (run, none) -> none + "; " + run));
        }
        trouble.forEach(health::withDetail);
        return health.build();
    }
}
