package dev.kopru.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.database.server.EmbeddedSettings;
import dev.kopru.port.OnDatabase;
import dev.kopru.text.FileNames;
import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** The three databases: Köprü's own, the store's and the accounting program's. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseSettings.class, EmbeddedSettings.class})
class DatabaseConfiguration {

    @Bean
    DatabaseTargets databaseTargets(Environment environment) {
        return DatabaseTargets.from(environment);
    }

    @Bean
    DatabaseLocations databaseLocations(DatabaseTargets targets) {
        return targets.locations();
    }

    // The pools get this bean as an argument, so Spring closes them before the server under them ends.
    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(
            @Value("${kopru.home:.}") String home, EmbeddedSettings settings, Environment environment) {
        Duration grace = Objects.requireNonNull(
                Binder.get(environment).bind("kopru.stop-grace", Duration.class).orElse(Duration.ofSeconds(30)));
        // Not as a Path: a web application would look for a relative one inside the servlet container.
        return new EmbeddedServer(FileNames.of(home), settings, new StopClock(grace));
    }

    @Bean
    ConnectionPools connectionPools(Environment environment, DatabaseSettings settings) {
        return new ConnectionPools(Binder.get(environment), settings);
    }

    @Bean
    @Primary
    HikariDataSource dataSource(
            DatabaseTargets targets, EmbeddedServer server, ConnectionPools pools, DatabaseSettings settings) {
        DatabaseTarget own = targets.own();
        if (own.isConfigured()) {
            new OwnDatabaseWait(settings.maxWait(), Duration.ofSeconds(5)).until(own);
        } else {
            own = server.schema("kopru");
        }
        DatabaseGate.pass(own, targets);
        return pools.own(own);
    }

    // The own database is looked at before anybody's tables are made.
    @Bean
    @OnDatabase("store")
    @DependsOn("dataSource")
    @Qualifier("store")
    HikariDataSource storeDataSource(DatabaseTargets targets, EmbeddedServer server, ConnectionPools pools) {
        return neighbour("store", targets, server, pools);
    }

    @Bean
    @OnDatabase("accounting")
    @DependsOn("dataSource")
    @Qualifier("accounting")
    HikariDataSource accountingDataSource(DatabaseTargets targets, EmbeddedServer server, ConnectionPools pools) {
        return neighbour("accounting", targets, server, pools);
    }

    private static HikariDataSource neighbour(
            String name, DatabaseTargets targets, EmbeddedServer server, ConnectionPools pools) {
        NeighbourSettings settings = targets.neighbour(name);
        DatabaseTarget configured = settings.datasource();
        HikariDataSource pool =
                pools.neighbour(name, configured.isConfigured() ? configured : server.schema("kopru_" + name));
        if (settings.wantsTables()) {
            ReferenceTables.migrate(name, pool);
        }
        return pool;
    }
}
