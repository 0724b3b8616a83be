package dev.kopru.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.database.server.EmbeddedMariaDb;
import dev.kopru.database.server.EmbeddedSettings;
import dev.kopru.database.server.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.util.unit.DataSize;

/**
 * The database server of the tests: an embedded one for each process that runs tests, below its {@code test.home}, or
 * the one that {@code KOPRU_TEST_DATASOURCE_URL} (with {@code _USERNAME} and {@code _PASSWORD}) names, for a second process
 * {@code KOPRU_TEST_DATASOURCE_URL_2}. Each {@link #fresh()} gives three schemas of one's own.
 */
public final class TestDatabase {

    private static final String PREFIX = "kopru_test_";
    private static final Duration LEFTOVER_AGE = Duration.ofHours(1);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable TestServer server;
    private static List<SchemaCopy> copies = List.of();

    private TestDatabase() {}

    /** Three new schemas with Köprü's own tables and the two reference schemas. */
    public static Schemas fresh() {
        TestServer server = server();
        List<SchemaCopy> copies = copies(server);
        Schemas schemas = empty(server);
        copies.get(0).into(schemas.own());
        copies.get(1).into(schemas.store());
        copies.get(2).into(schemas.accounting());
        return schemas;
    }

    /** As the migrations leave them; made once, and never given away. */
    private static synchronized List<SchemaCopy> copies(TestServer server) {
        if (copies.isEmpty()) {
            Schemas first = empty(server);
            migrateOwn(first.own());
            ReferenceTables.migrate("store", first.store());
            ReferenceTables.migrate("accounting", first.accounting());
            copies = List.of(
                    SchemaCopy.of(Schemas.schemaOf(first.ownUrl()), first.own()),
                    SchemaCopy.of(Schemas.schemaOf(first.storeUrl()), first.store()),
                    SchemaCopy.of(Schemas.schemaOf(first.accountingUrl()), first.accounting()));
        }
        return copies;
    }

    private static Schemas empty(TestServer server) {
        String name = PREFIX + System.currentTimeMillis() + "_"
                + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        List<HikariDataSource> pools = new ArrayList<>();
        for (String schema : List.of("own", "store", "accounting")) {
            server.execute(
                    "CREATE DATABASE " + name + "_" + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci");
            pools.add(server.pool(name + "_" + schema));
        }
        return new Schemas(
                pools.get(0),
                pools.get(1),
                pools.get(2),
                pools.get(0).getJdbcUrl(),
                pools.get(1).getJdbcUrl(),
                pools.get(2).getJdbcUrl(),
                server.username(),
                server.password());
    }

    /** The settings, as {@code name=value}, that make a context or a process of Köprü use these schemas. */
    public static String[] properties(Schemas schemas) {
        return new String[] {
            "spring.datasource.url=" + schemas.ownUrl(),
            "spring.datasource.username=" + schemas.username(),
            "spring.datasource.password=" + schemas.password(),
            "kopru.store.datasource.url=" + schemas.storeUrl(),
            "kopru.store.datasource.username=" + schemas.username(),
            "kopru.store.datasource.password=" + schemas.password(),
            "kopru.accounting.datasource.url=" + schemas.accountingUrl(),
            "kopru.accounting.datasource.username=" + schemas.username(),
            "kopru.accounting.datasource.password=" + schemas.password()
        };
    }

    private static synchronized TestServer server() {
        if (server == null) {
            String url = outsideUrl(System.getenv(), System.getProperty("kopru.test.server"));
            server = url == null || url.isBlank() ? TestServer.embedded() : TestServer.outside(url);
            server.dropLeftovers();
        }
        return server;
    }

    /** Where two servers are named, a process that did not know its own would load one with the connections of both. */
    static @Nullable String outsideUrl(Map<String, String> environment, @Nullable String server) {
        String first = environment.get("KOPRU_TEST_DATASOURCE_URL");
        String second = environment.get("KOPRU_TEST_DATASOURCE_URL_2");
        if (second == null) {
            return first;
        }
        return switch (String.valueOf(server)) {
            case "of-process-1" -> first;
            case "of-process-2" -> second;
            default -> throw new IllegalStateException("Two servers, and no word which is this process's: " + server);
        };
    }

    private static void migrateOwn(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:sql/kopru")
                .failOnMissingLocations(false)
                .load()
                .migrate();
    }

    /** Three schemas and how to reach them; closing drops them. */
    public record Schemas(
            DataSource own,
            DataSource store,
            DataSource accounting,
            String ownUrl,
            String storeUrl,
            String accountingUrl,
            String username,
            String password)
            implements AutoCloseable {

        @Override
        public void close() {
            for (DataSource pool : List.of(own, store, accounting)) {
                try (HikariDataSource closing = (HikariDataSource) pool) {
                    server().execute("DROP DATABASE IF EXISTS " + schemaOf(closing.getJdbcUrl()));
                }
            }
        }

        private static String schemaOf(String url) {
            return url.replaceFirst("jdbc:mysql://[^/]+/([^?]*).*", "$1");
        }
    }

    /** The server, and a URL of it with a place for the schema. */
    private record TestServer(String urlPattern, String username, String password) {

        static TestServer embedded() {
            EmbeddedSettings settings = new EmbeddedSettings(
                    DataSize.ofMegabytes(256),
                    DataSize.ofMegabytes(256),
                    0,
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    true,
                    TestServers.binaries());
            Path home = Path.of(System.getProperty("test.home", "target"), "test-database");
            EmbeddedMariaDb database = EmbeddedMariaDb.start(home.toAbsolutePath(), settings);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            return new TestServer(database.url("%s"), database.username(), database.password());
        }

        static TestServer outside(String url) {
            String pattern = url.replaceFirst("(jdbc:mysql://[^/?]+)/?[^?]*", "$1/%s");
            return new TestServer(
                    pattern,
                    System.getenv().getOrDefault("KOPRU_TEST_DATASOURCE_USERNAME", "root"),
                    System.getenv().getOrDefault("KOPRU_TEST_DATASOURCE_PASSWORD", ""));
        }

        HikariDataSource pool(String schema) {
            DatabaseTarget target = new DatabaseTarget(urlPattern.replace("%s", schema), username, password);
            DatabaseSettings settings = new DatabaseSettings(Duration.ofMinutes(1), Duration.ofMinutes(2));
            HikariDataSource pool = new ConnectionPools(new Binder(), settings).own(target);
            // Hundreds of tests share one server: keep nothing open that is not used.
            pool.setMinimumIdle(0);
            pool.setIdleTimeout(Duration.ofSeconds(10).toMillis());
            pool.setPoolName(schema);
            return pool;
        }

        void execute(String sql) {
            try (Connection connection = open();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        /** Schemas of builds that ended without closing them. */
        void dropLeftovers() {
            long oldest = System.currentTimeMillis() - LEFTOVER_AGE.toMillis();
            List<String> leftovers = new ArrayList<>();
            try (Connection connection = open();
                    Statement statement = connection.createStatement();
                    ResultSet schemas = statement.executeQuery("SHOW DATABASES LIKE 'kopru\\_test\\_%'")) {
                while (schemas.next()) {
                    leftovers.add(schemas.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot list the schemas of the test database", e);
            }
            leftovers.stream()
                    .filter(schema -> createdAt(schema) < oldest)
                    .forEach(schema -> execute("DROP DATABASE IF EXISTS " + schema));
        }

        private static long createdAt(String schema) {
            String time = schema.substring(PREFIX.length()).replaceFirst("_.*", "");
            return time.matches("\\d{13}") ? Long.parseLong(time) : Long.MAX_VALUE;
        }

        private Connection open() throws SQLException {
            return DriverManager.getConnection(urlPattern.replace("%s", ""), username, password);
        }
    }
}
