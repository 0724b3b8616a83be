package dev.kopru.guard;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Without these threads the service answers nobody, or starts no run: only a restart helps. */
@Component("threadsHealthIndicator")
class VitalThreadsHealth implements HealthIndicator {

    private final VitalThreads threads;

    VitalThreadsHealth(VitalThreads threads) {
        this.threads = threads;
    }

    @Override
    public Health health() {
        List<String> dead = threads.dead();
        return dead.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("dead", dead).build();
    }
}
