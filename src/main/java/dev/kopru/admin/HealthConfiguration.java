package dev.kopru.admin;

import dev.kopru.job.Neighbour;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What health means: the own database must answer; a neighbour that does not is shown, but no reason to restart. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    /** Ranked behind UP in {@code management.endpoint.health.status.order}. */
    private static final Status UNREACHABLE = new Status("UNREACHABLE");

    @Bean
    HealthIndicator databaseHealthIndicator(DataSource dataSource) {
        return new DataSourceHealthIndicator(dataSource);
    }

    @Bean
    HealthContributor neighboursHealthContributor(ObjectProvider<Neighbour> neighbours) {
        Map<String, Neighbour> byName =
                neighbours.stream().collect(Collectors.toMap(Neighbour::name, Function.identity()));
        return CompositeHealthContributor.fromMap(byName, neighbour -> (HealthIndicator) () -> health(neighbour));
    }

    private static Health health(Neighbour neighbour) {
        Optional<String> trouble = neighbour.trouble();
        return trouble.map(text ->
                        Health.status(UNREACHABLE).withDetail("trouble", text).build())
                .orElseGet(() -> Health.up().build());
    }
}
