package dev.kopru.guard;

import dev.kopru.finding.FindingWords;
import dev.kopru.finding.Languages;
import dev.kopru.port.Neighbour;
import java.time.Duration;
import java.util.Optional;
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
class HealthOfDatabases {

    /** Ranked behind UP in {@code management.endpoint.health.status.order}. */
    private static final Status UNREACHABLE = new Status("UNREACHABLE");

    /** Those who ask for health, a container's supervisor for one, wait three seconds and not more. */
    private static final Duration BOUND = Duration.ofMillis(2500);

    @Bean
    HealthChecks healthChecks() {
        return new HealthChecks(BOUND);
    }

    @Bean
    HealthIndicator databaseHealthIndicator(HealthChecks checks, DataSource dataSource) {
        return checks.bounded(Status.DOWN, new DataSourceHealthIndicator(dataSource));
    }

    @Bean
    HealthContributor neighboursHealthContributor(HealthChecks checks, ObjectProvider<Neighbour> neighbours) {
        return CompositeHealthContributor.fromMap(neighbours.stream()
                .collect(Collectors.toMap(
                        Neighbour::name, neighbour -> checks.bounded(UNREACHABLE, () -> health(neighbour)))));
    }

    private static Health health(Neighbour neighbour) {
        Optional<String> trouble = neighbour.trouble();
        return trouble.map(text -> unreachable(neighbour, text))
                .orElseGet(() -> Health.up().build());
    }

    private static Health unreachable(Neighbour neighbour, String trouble) {
        Health.Builder health = Health.status(UNREACHABLE).withDetail(HealthAnswers.TROUBLE, trouble);
        neighbour
                .troubleInWords()
                .ifPresent(words -> Languages.BOTH.forEach(
                        language -> health.withDetail(language.getLanguage(), FindingWords.say(words, language))));
        return health.build();
    }
}
