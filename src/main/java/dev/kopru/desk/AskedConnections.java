package dev.kopru.desk;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Asks each database whether it answers, by the same checks as health, which wait for none of them for long. */
@Component
class AskedConnections {

    private static final String TROUBLE = "trouble";
    private static final String ERROR = "error";

    private final HealthEndpoint health;
    private final Environment settings;
    private final Clock clock;
    private final HikariDataSource own;
    private final ObjectProvider<HikariDataSource> store;
    private final ObjectProvider<HikariDataSource> accounting;
    private final Map<String, Since> since = new ConcurrentHashMap<>();

    AskedConnections(
            HealthEndpoint health,
            Environment settings,
            Clock clock,
            HikariDataSource own,
            @Qualifier("store") ObjectProvider<HikariDataSource> store,
            @Qualifier("accounting") ObjectProvider<HikariDataSource> accounting) {
        this.health = health;
        this.settings = settings;
        this.clock = clock;
        this.own = own;
        this.store = store;
        this.accounting = accounting;
    }

    private record Since(boolean answers, Instant at) {}

    List<Connection> all() {
        List<Connection> all = new ArrayList<>();
        store.ifAvailable(database -> all.add(connection("store", "kopru.store", database, "neighbours", "store")));
        accounting.ifAvailable(database ->
                all.add(connection("accounting", "kopru.accounting", database, "neighbours", "accounting")));
        all.add(connection("own", null, own, "database"));
        return all;
    }

    private Connection connection(String side, @Nullable String prefix, HikariDataSource database, String... check) {
        long begun = System.nanoTime();
        String trouble = trouble(health.healthForPath(check));
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        String url = prefix == null ? "spring.datasource.url" : prefix + ".datasource.url";
        Instant now = clock.instant();
        Since known = since.compute(
                side,
                (key, before) -> before != null && before.answers() == (trouble == null)
                        ? before
                        : new Since(trouble == null, now));
        return new Connection(
                side,
                prefix == null ? null : settings.getProperty(prefix + ".connector", "jdbc"),
                MaskedAddress.of(database.getJdbcUrl()),
                database.getUsername() == null ? "" : database.getUsername(),
                !StringUtils.hasText(settings.getProperty(url)),
                trouble,
                millis,
                known.at());
    }

    private static @Nullable String trouble(@Nullable HealthDescriptor answer) {
        if (answer != null && Status.UP.equals(answer.getStatus())) {
            return null;
        }
        Map<String, Object> details =
                answer instanceof IndicatedHealthDescriptor indicated && indicated.getDetails() != null
                        ? indicated.getDetails()
                        : Map.of();
        Object told = details.getOrDefault(TROUBLE, details.getOrDefault(ERROR, "?"));
        return MaskedAddress.of(String.valueOf(told));
    }
}
