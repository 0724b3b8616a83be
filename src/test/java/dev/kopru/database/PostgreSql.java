package dev.kopru.database;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The PostgreSQL server beside which {@code src/test/postgresql/with-postgresql} runs tests, as a neighbour's database. */
public final class PostgreSql {

    private static final String URL = "KOPRU_TEST_POSTGRESQL_URL";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** What the tests' own statements call the moment by. */
    private static final String MOMENT =
            "CREATE FUNCTION utc_timestamp(integer) RETURNS timestamp LANGUAGE sql AS $$SELECT timezone('UTC', clock_timestamp())$$";

    private PostgreSql() {}

    /** Only beside such a server. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @EnabledIfEnvironmentVariable(
            named = URL,
            matches = ".+",
            disabledReason = "there is no PostgreSQL; src/test/postgresql/with-postgresql starts one")
    public @interface Needed {}

    /** A new database with the reference tables of a side: {@code store} or {@code accounting}. */
    public static HikariDataSource fresh(String side) {
        String name = "kopru_" + side + "_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (HikariDataSource server = pool("postgres")) {
            new JdbcTemplate(server).execute("CREATE DATABASE " + name);
        }
        HikariDataSource pool = pool(name);
        new ResourceDatabasePopulator(new ClassPathResource("sql/postgresql/" + side + ".sql")).execute(pool);
        new JdbcTemplate(pool).execute(MOMENT);
        return pool;
    }

    /** Lets a user of another server log in here as well, so that one name and one password are enough for a test. */
    public static void login(JdbcTemplate server, String user, String password) {
        server.execute("DO $$BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '" + user
                + "') THEN CREATE ROLE \"" + user + "\"; END IF; END$$");
        server.execute("ALTER ROLE \"" + user + "\" LOGIN SUPERUSER PASSWORD '" + password + "'");
    }

    private static HikariDataSource pool(String database) {
        DatabaseTarget target = new DatabaseTarget(
                System.getenv(URL) + "/" + database,
                System.getenv("KOPRU_TEST_POSTGRESQL_USERNAME"),
                System.getenv("KOPRU_TEST_POSTGRESQL_PASSWORD"));
        DatabaseSettings settings = new DatabaseSettings(Duration.ofMinutes(1), Duration.ofMinutes(2));
        HikariDataSource pool = new ConnectionPools(new Binder(), settings).neighbour("postgresql", target);
        pool.setMinimumIdle(0);
        return pool;
    }
}
