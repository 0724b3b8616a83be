package dev.kopru.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.server.EmbeddedHome;
import dev.kopru.fixture.DrawnPictures;
import dev.kopru.process.KopruProcess;
import dev.kopru.process.StartedService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The service while its database child is dead or hangs. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Needs kill -9 and kill -STOP")
class DeadDatabaseIT {

    private static final Duration GRACE = Duration.ofSeconds(5);
    /** As long as it takes where other tests run as well. */
    private static final Duration START = Duration.ofSeconds(300);

    /** What the demo's shop has to be read. */
    private static final long ORDERS = 1336;

    private static final List<String> NO_ORDERS = List.of("--kopru.order.timer.enabled=false", "--kopru.demo=false");
    /** A run that was between two transactions waits for its next connection, finds the new server and needs no other run. */
    private static final String STILL_TO_DO = "SELECT COUNT(*) FROM BATCH_JOB_EXECUTION e WHERE STATUS <> 'COMPLETED'"
            + " AND NOT EXISTS (SELECT 1 FROM run WHERE restart_of = e.JOB_EXECUTION_ID)";

    private static final String READ = "SELECT COALESCE(SUM(read_count), 0) FROM run_count";
    private static final String WRITTEN = "SELECT COALESCE(SUM(written), 0) FROM run_count";

    @Test
    void isHealthyAgainWithinThirtySecondsAndItsRunGoesOn(@TempDir Path home) throws Exception {
        int port = StartedService.freePort();
        DrawnPictures.into(home);
        try (KopruProcess kopru = service(
                home,
                port,
                EmbeddedHome.unpackedOnce(),
                "--kopru.order.timer.enabled=true",
                "--kopru.order.chunk-size=5",
                "--kopru.restart.first-pause=1s")) {
            awaitHealth(kopru, port, START);
            awaitRead(home);
            long dead = new EmbeddedHome(home).serverPid();
            signal("KILL", dead);
            Instant killed = Instant.now();
            awaitProcess(home, dead);
            awaitHealth(kopru, port, Duration.ofSeconds(30));
            assertThat(Duration.between(killed, Instant.now())).isLessThan(Duration.ofSeconds(30));

            JdbcTemplate own = new JdbcTemplate(new EmbeddedHome(home).schema("kopru"));
            Instant deadline = Instant.now().plusSeconds(240);
            while (number(own, READ) < ORDERS || number(own, STILL_TO_DO) > 0) {
                assertThat(Instant.now()).as(kopru::output).isBefore(deadline);
                Thread.sleep(200);
            }
            JdbcTemplate books = new JdbcTemplate(new EmbeddedHome(home).schema("kopru_accounting"));
            assertThat(number(own, WRITTEN))
                    .as("written, over all runs")
                    .isPositive()
                    .isEqualTo(number(books, "SELECT COUNT(*) FROM sales_order"))
                    .isEqualTo(number(books, "SELECT COUNT(DISTINCT external_ref) FROM sales_order"));
        }
    }

    @Test
    void endsWithinTheGraceTimeAndFiveSecondsWhenTheDatabaseIsDeadForGood(@TempDir Path home) throws Exception {
        int port = StartedService.freePort();
        try (KopruProcess kopru = idle(home, port)) {
            awaitHealth(kopru, port, START);
            removeServerProgram(home);
            signal("KILL", new EmbeddedHome(home).serverPid());
            while (!kopru.output().contains("does not start, next try")) {
                Thread.sleep(50);
            }
            mustEndInTime(kopru);
        }
    }

    @Test
    void endsWithinTheGraceTimeAndFiveSecondsWhenTheDatabaseHangs(@TempDir Path home) throws Exception {
        int port = StartedService.freePort();
        try (KopruProcess kopru = idle(home, port, EmbeddedHome.unpackedOnce())) {
            awaitHealth(kopru, port, START);
            long hanging = new EmbeddedHome(home).serverPid();
            signal("STOP", hanging);
            // Everything that looks at the database regularly is caught by then.
            Thread.sleep(6000);
            mustEndInTime(kopru);
            assertThat(ProcessHandle.of(hanging).filter(ProcessHandle::isAlive))
                    .as("the server that hung")
                    .isEmpty();
        }
    }

    /** Nobody waits for as long as a connection is waited for, which is ten seconds. */
    @Test
    void saysSoonThatItIsDownWhileTheDatabaseHangsAndThatItIsUpAgainAfterwards(@TempDir Path home) throws Exception {
        int port = StartedService.freePort();
        try (KopruProcess kopru = idle(home, port, EmbeddedHome.unpackedOnce())) {
            awaitHealth(kopru, port, START);
            long hanging = new EmbeddedHome(home).serverPid();
            signal("STOP", hanging);
            try {
                List<Duration> downs = new ArrayList<>();
                Instant deadline = Instant.now().plusSeconds(60);
                while (downs.size() < 4) {
                    assertThat(Instant.now()).as(kopru::output).isBefore(deadline);
                    Instant asked = Instant.now();
                    if (health(port) == 503) {
                        downs.add(Duration.between(asked, Instant.now()));
                    }
                    Thread.sleep(1000);
                }
                assertThat(Collections.min(downs)).as(downs::toString).isLessThan(Duration.ofSeconds(3));
                assertThat(Collections.max(downs)).as(downs::toString).isLessThan(Duration.ofSeconds(8));
            } finally {
                signal("CONT", hanging);
            }
            awaitHealth(kopru, port, Duration.ofSeconds(60));
        }
    }

    private static void mustEndInTime(KopruProcess kopru) {
        Instant asked = Instant.now();
        kopru.terminate();
        assertThat(kopru.exitCode()).as(kopru::output).isEqualTo(143);
        assertThat(Duration.between(asked, Instant.now())).as(kopru::output).isLessThan(GRACE.plusSeconds(5));
    }

    private static void removeServerProgram(Path home) throws IOException {
        try (Stream<Path> files = Files.find(home, 5, (file, attributes) -> file.endsWith("bin/mariadbd"))) {
            for (Path program : files.toList()) {
                Files.delete(program);
            }
        }
    }

    /** With nothing to do. */
    private static KopruProcess idle(Path home, int port, String... more) {
        return service(
                home, port, Stream.concat(NO_ORDERS.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private static KopruProcess service(Path home, int port, String... more) {
        return KopruProcess.service(
                home,
                Stream.concat(
                                Stream.of(
                                        "--server.port=" + port,
                                        "--kopru.stop-grace=" + GRACE.toSeconds() + "s",
                                        "--kopru.watch-interval=1s",
                                        "--kopru.admin.password=gizli-parola-1",
                                        "--kopru.stockcard.timer.enabled=false",
                                        "--kopru.inventory.timer.enabled=false",
                                        "--kopru.statement.timer.enabled=false"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    /** A run is in the middle of the demo's orders. */
    private static void awaitRead(Path home) throws Exception {
        JdbcTemplate own = new JdbcTemplate(new EmbeddedHome(home).schema("kopru"));
        Instant deadline = Instant.now().plusSeconds(180);
        while (number(own, READ) < 20) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(5);
        }
        assertThat(number(own, READ)).as("read before the server dies").isLessThan(ORDERS);
    }

    private static long number(JdbcTemplate own, String sql) {
        return Objects.requireNonNullElse(own.queryForObject(sql, Long.class), 0L);
    }

    private static void awaitProcess(Path home, long dead) throws Exception {
        Instant deadline = Instant.now().plusSeconds(30);
        while (new EmbeddedHome(home).serverPid() == dead || new EmbeddedHome(home).serverPid() == 0) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(50);
        }
    }

    private static void awaitHealth(KopruProcess kopru, int port, Duration patience) throws Exception {
        Instant deadline = Instant.now().plus(patience);
        while (health(port) != 200) {
            assertThat(kopru.isAlive()).as(kopru::output).isTrue();
            assertThat(Instant.now()).as(kopru::output).isBefore(deadline);
            Thread.sleep(200);
        }
    }

    private static int health(int port) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                                    .timeout(Duration.ofSeconds(15))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }
}
