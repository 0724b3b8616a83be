package dev.kopru.crash.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.UncategorizedSQLException;

/** What can happen to the database child; one of it at a time. */
final class DatabaseTroubles {

    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final long LONGEST_DEATH_MILLIS = 30_000;
    private static final String CONNECTIONS =
            "SELECT id FROM information_schema.processlist WHERE db LIKE 'kopru%' AND id <> CONNECTION_ID() ORDER BY RAND() LIMIT 8";

    private final TroubledService service;
    private final StubbornSql own;
    private final Duration silence;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    DatabaseTroubles(TroubledService service, StubbornSql own, Duration silence) {
        this.service = service;
        this.own = own;
        this.silence = silence;
    }

    List<Trouble> all() {
        return List.of(alone(this::killed), alone(this::silent), alone(this::cut), alone(this::cut));
    }

    boolean isTroubled() {
        return oneAtATime.isLocked();
    }

    private Trouble alone(Trouble trouble) {
        return () -> {
            oneAtATime.lock();
            try {
                trouble.happen();
                Thread.sleep(BETWEEN.toMillis());
            } finally {
                oneAtATime.unlock();
            }
        };
    }

    private void killed() throws Exception {
        long dead = service.databasePid();
        signal("KILL", dead);
        long began = System.nanoTime();
        while (service.databasePid() == dead || service.databasePid() == 0 || HealthProbe.ask(service) != 200) {
            Thread.sleep(100);
            assertThat((System.nanoTime() - began) / 1_000_000)
                    .as("milliseconds until the service is healthy after kill -9 of its database")
                    .isLessThan(LONGEST_DEATH_MILLIS);
        }
    }

    private void silent() throws Exception {
        long pid = service.databasePid();
        signal("STOP", pid);
        try {
            Thread.sleep(silence.toMillis());
        } finally {
            signal("CONT", pid);
        }
    }

    private void cut() {
        for (String id : own.texts(CONNECTIONS)) {
            try {
                own.ask(sql -> {
                    sql.execute("KILL CONNECTION " + id);
                    return id;
                });
            } catch (UncategorizedSQLException e) {
                // It has gone by itself.
                assertThat(e.getMessage()).contains("Unknown thread id");
            }
        }
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }
}
