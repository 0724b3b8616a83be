package dev.kopru.desk;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.guard.HealthAnswers;
import dev.kopru.port.Composition;
import dev.kopru.port.Port;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Asks each database and each other program whether it answers, by the same checks as health, which wait for none of them for long. */
@Component
class AskedConnections {

    private final HealthAnswers health;
    private final Environment settings;
    private final Composition composition;
    private final Clock clock;
    private final HikariDataSource own;
    private final ObjectProvider<HikariDataSource> store;
    private final ObjectProvider<HikariDataSource> accounting;
    private final Map<String, Since> since = new ConcurrentHashMap<>();

    AskedConnections(
            HealthAnswers health,
            Environment settings,
            Clock clock,
            HikariDataSource own,
            @Qualifier("store") ObjectProvider<HikariDataSource> store,
            @Qualifier("accounting") ObjectProvider<HikariDataSource> accounting) {
        this.health = health;
        this.settings = settings;
        this.composition = Composition.of(settings);
        this.clock = clock;
        this.own = own;
        this.store = store;
        this.accounting = accounting;
    }

    private record Since(boolean answers, Instant at) {}

    List<Connection> all(Locale language) {
        List<Connection> all = new ArrayList<>();
        store.ifAvailable(
                database -> all.add(connection(language, "store", "kopru.store", database, "neighbours", "store")));
        accounting.ifAvailable(database ->
                all.add(connection(language, "accounting", "kopru.accounting", database, "neighbours", "accounting")));
        Arrays.stream(Port.values())
                .filter(port -> composition.absence(port).isEmpty())
                .map(port -> new Program(port.side(), composition.connector(port)))
                .filter(program -> !program.connector().equals(Composition.DATABASE))
                .distinct()
                .forEach(program -> program(language, program).ifPresent(all::add));
        all.add(connection(language, "own", null, own, "database"));
        return all;
    }

    /** What serves ports of a side without being its database. */
    private record Program(String side, String connector) {}

    /** Nothing of a connector that has no check of its own: who serves what says that it is there. */
    private Optional<Connection> program(Locale language, Program program) {
        long begun = System.nanoTime();
        String address = settings.getProperty("kopru." + program.side() + "." + program.connector() + ".url", "");
        return health.of(language, "neighbours", program.connector())
                .map(answer -> new Connection(
                        program.side(),
                        program.connector(),
                        MaskedAddress.of(address),
                        "",
                        false,
                        masked(answer),
                        Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                        since(program.side() + " " + program.connector(), answer.trouble())));
    }

    private Instant since(String what, @Nullable String trouble) {
        Instant now = clock.instant();
        return since.compute(
                        what,
                        (key, before) -> before != null && before.answers() == (trouble == null)
                                ? before
                                : new Since(trouble == null, now))
                .at();
    }

    private Connection connection(
            Locale language, String side, @Nullable String prefix, HikariDataSource database, String... check) {
        long begun = System.nanoTime();
        String trouble =
                health.of(language, check).map(AskedConnections::masked).orElse(null);
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        String url = prefix == null ? "spring.datasource.url" : prefix + ".datasource.url";
        return new Connection(
                side,
                prefix == null ? null : Composition.DATABASE,
                MaskedAddress.of(database.getJdbcUrl()),
                database.getUsername() == null ? "" : database.getUsername(),
                !StringUtils.hasText(settings.getProperty(url)),
                trouble,
                millis,
                since(side, trouble));
    }

    /** The page's own words end the sentence. */
    private static @Nullable String masked(HealthAnswers.Answer answer) {
        String trouble = answer.trouble();
        return trouble == null ? null : MaskedAddress.of(trouble).replaceFirst("\\.$", "");
    }
}
