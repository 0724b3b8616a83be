package dev.kopru.admin;

import dev.kopru.alert.Outbox;
import dev.kopru.guard.HealthChecks;
import dev.kopru.schedule.OverdueJobs;
import dev.kopru.schedule.WaitingRuns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How timers and alerts are, beside the databases; neither is a reason to restart. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    /** Ranked behind UP in {@code management.endpoint.health.status.order}. */
    private static final Status UNDELIVERED = new Status("UNDELIVERED");

    /** Read from the own database, whose silence is a matter of its own check. */
    @Bean
    @ConditionalOnProperty(name = "kopru.timers.enabled", matchIfMissing = true)
    HealthIndicator timersHealthIndicator(HealthChecks checks, OverdueJobs overdue, WaitingRuns waiting) {
        return checks.bounded(Status.UNKNOWN, new ScheduleHealth(overdue, waiting));
    }

    /** A mail server that is down takes nothing from anybody but the news. */
    @Bean
    HealthIndicator alertsHealthIndicator(HealthChecks checks, Outbox outbox) {
        return checks.bounded(Status.UNKNOWN, () -> health(outbox.undelivered()));
    }

    private static Health health(Outbox.Undelivered undelivered) {
        boolean all = undelivered.waiting() + undelivered.givenUp() == 0;
        return all
                ? Health.up().build()
                : Health.status(UNDELIVERED)
                        .withDetail("waiting", undelivered.waiting())
                        .withDetail("givenUp", undelivered.givenUp())
                        .withDetail("trouble", undelivered.trouble())
                        .build();
    }
}
