package dev.kopru.connector.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.kopru.connector.Patience;
import dev.kopru.connector.UnavailableException;
import dev.kopru.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A connection of a pool that is lost inside a transaction, wherever that happens. */
class LostConnectionTests {

    private static final Operation READ = Operation.named("read").returning("name");
    private static final Operation WRITE = Operation.named("write").with("name");
    private static final Patience PATIENCE = new Patience(3, Duration.ofMillis(10), Duration.ofMillis(20));

    private final TestDatabase.Schemas schemas = TestDatabase.fresh();
    private final JdbcTemplate others = new JdbcTemplate(schemas.own());
    private final HikariDataSource pool = new HikariDataSource();
    private final AtomicLong used = new AtomicLong();
    private final AtomicInteger tries = new AtomicInteger();
    private final Path folder;

    LostConnectionTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void open() throws IOException {
        others.execute("CREATE TABLE thing (name VARCHAR(10) PRIMARY KEY)");
        Files.writeString(folder.resolve("read.sql"), "SELECT name FROM thing ORDER BY name");
        Files.writeString(
                folder.resolve("write.sql"),
                "INSERT INTO thing (name) VALUES (:name) ON DUPLICATE KEY UPDATE name = VALUES(name)");
        pool.setJdbcUrl(schemas.ownUrl());
        pool.setUsername(schemas.username());
        pool.setPassword(schemas.password());
        pool.setMaximumPoolSize(2);
    }

    @AfterEach
    void close() {
        pool.close();
        schemas.close();
    }

    @Test
    void aConnectionKilledInsideATransactionIsUnavailableAndTheNextTryWritesAll() {
        Database database = database();
        Supplier<Integer> work = () -> database.inTransaction("writing", () -> {
            write(database, "a");
            killOnce();
            return write(database, "b");
        });

        mustBeUnavailableOnceAndThenWork(work, 1);
        assertThat(names(database)).containsExactly("a", "b");
    }

    @Test
    void aConnectionCutAtTheCommitIsUnavailableAndTheNextTryWritesAll() {
        Database database = database();
        Supplier<Integer> work = () -> database.inTransaction("writing", () -> {
            int written = write(database, "a");
            killOnce();
            return written;
        });

        mustBeUnavailableOnceAndThenWork(work, 1);
        assertThat(names(database)).containsExactly("a");
    }

    @Test
    void aConnectionLostAtAReadIsUnavailableAndTheNextTryReadsAll() {
        Database database = database();
        write(database, "a");
        write(database, "b");
        Supplier<List<String>> work = () -> database.inSnapshot("reading", () -> {
            List<String> first = names(database);
            killOnce();
            assertThat(names(database)).isEqualTo(first);
            return first;
        });

        mustBeUnavailableOnceAndThenWork(work, List.of("a", "b"));
    }

    private <T> void mustBeUnavailableOnceAndThenWork(Supplier<T> work, T expected) {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(work::get)
                .withMessageStartingWith("demo, ");
        tries.set(0);
        assertThat(PATIENCE.call("the work", work)).isEqualTo(expected);
        assertThat(tries).hasValue(2);
    }

    /** Kills the connection of the transaction that is going on, at the first of all tries. */
    private void killOnce() {
        if (tries.getAndIncrement() == 0) {
            others.execute("KILL CONNECTION " + used.get());
        }
    }

    private int write(Database database, String name) {
        remember();
        return database.update(WRITE, Values.of("name", name));
    }

    private List<String> names(Database database) {
        remember();
        return database.query(READ, Values.none(), row -> row.textOrEmpty("name"));
    }

    private void remember() {
        used.set(Objects.requireNonNull(new JdbcTemplate(pool).queryForObject("SELECT CONNECTION_ID()", Long.class)));
    }

    private Database database() {
        SqlFolder statements =
                SqlFolder.at(new DefaultResourceLoader(), folder.toUri().toString());
        return Database.open("demo", new JdbcTransactionManager(pool), statements, List.of(READ, WRITE));
    }
}
