package dev.kopru.database.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a running service's server that is killed, hangs, or is to end just then. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Needs kill -9 and kill -STOP")
class KilledServerTests {

    private static final Duration HEALTHY_AGAIN = Duration.ofSeconds(30);

    private final Path home;

    KilledServerTests(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void answersAgainWithinThirtySecondsAfterEachOfTwoKills() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home, TestServers.settings(false))) {
            TestServers.writeRow(database, "kept");
            int port = database.port();
            long killed = 0;
            for (int round = 1; round <= 2; round++) {
                assertThat(onlyServer().pid()).isNotEqualTo(killed);
                killed = onlyServer().pid();
                kill(onlyServer());

                assertThat(Processes.await(HEALTHY_AGAIN, () -> answers(database)))
                        .as("answers after kill %s", round)
                        .isTrue();
                assertThat(TestServers.readRow(database)).isEqualTo("kept");
                assertThat(database.port()).isEqualTo(port);
            }
            assertThat(onlyServer().pid()).isNotEqualTo(killed);
            long last = onlyServer().pid();
            // It answers a moment before it is put on record.
            assertThat(Processes.await(HEALTHY_AGAIN, () -> remembers(last))).isTrue();
        }
        assertThat(new ServerProcesses(HomeFolder.at(home)).running()).isEmpty();
    }

    @Test
    void endsAtOnceInThePauseBeforeTheNextStartAndStartsNothingAfterwards() throws Exception {
        EmbeddedMariaDb database = EmbeddedMariaDb.start(home, TestServers.settings(false));
        kill(onlyServer());
        Processes.pause(Duration.ofMillis(600));

        Instant asked = Instant.now();
        database.close();

        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
        Processes.pause(Duration.ofSeconds(3));
        assertThat(new ServerProcesses(HomeFolder.at(home)).running()).isEmpty();
        HomeLock free = HomeLock.tryAcquire(HomeFolder.at(home));
        assertThat(free).as("the home folder's lock").isNotNull();
        free.close();
    }

    @Test
    void goesOnTryingWhileAnotherProgramHasItsPort() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home, TestServers.settings(false))) {
            TestServers.writeRow(database, "kept");
            kill(onlyServer());
            try (ServerSocket taken = take(database.port())) {
                Processes.pause(Duration.ofSeconds(2));
                assertThat(taken.isBound()).isTrue();
                assertThat(new ServerProcesses(HomeFolder.at(home)).running()).isEmpty();
            }
            assertThat(Processes.await(HEALTHY_AGAIN, () -> answers(database))).isTrue();
            assertThat(TestServers.readRow(database)).isEqualTo("kept");
        }
    }

    @Test
    void startsNoSecondServerBesideOneThatHangsAndGoesOn() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home, TestServers.settings(false))) {
            TestServers.writeRow(database, "kept");
            ProcessHandle server = onlyServer();
            signal("STOP", server);
            Processes.pause(Duration.ofSeconds(3));
            assertThat(onlyServer()).isEqualTo(server);

            signal("CONT", server);
            assertThat(TestServers.readRow(database)).isEqualTo("kept");
            assertThat(onlyServer()).isEqualTo(server);
        }
    }

    @Test
    void endsAServerThatHangsHardWhenThePatienceIsOver() throws Exception {
        EmbeddedMariaDb database = EmbeddedMariaDb.start(home, TestServers.settings(false));
        signal("STOP", onlyServer());

        Instant asked = Instant.now();
        database.close(Duration.ofSeconds(1));

        assertThat(Duration.between(asked, Instant.now())).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
        assertThat(new ServerProcesses(HomeFolder.at(home)).running()).isEmpty();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Reads /proc")
    void theServerInheritsNoneOfTheSecrets() throws Exception {
        EmbeddedMariaDb database = EmbeddedMariaDb.start(home, TestServers.settings(false));
        try (database) {
            String environment = Files.readString(
                    Path.of("/proc", Long.toString(onlyServer().pid()), "environ"), StandardCharsets.ISO_8859_1);
            Set<String> names = Arrays.stream(environment.split("\0"))
                    .filter(entry -> !entry.isEmpty())
                    .map(entry -> entry.substring(0, entry.indexOf('=')))
                    .collect(Collectors.toSet());

            assertThat(names).isSubsetOf("PATH", "LANG", "LC_ALL", "TMPDIR", "HOME", "TEMP", "TMP");
            assertThat(names).contains("PATH");
            assertThat(System.getenv()).as("what it could have inherited").hasSizeGreaterThan(names.size());
        }
    }

    private ProcessHandle onlyServer() throws IOException {
        assertThat(new ServerProcesses(HomeFolder.at(home)).running()).hasSize(1);
        return new ServerProcesses(HomeFolder.at(home)).running().get(0);
    }

    private static void kill(ProcessHandle server) throws Exception {
        signal("KILL", server);
        assertThat(Processes.await(Duration.ofSeconds(5), () -> ServerProcesses.isGone(server)))
                .isTrue();
    }

    private static void signal(String name, ProcessHandle server) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(server.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    /** A killed process gives its port back a moment later than its life. */
    private static ServerSocket take(int port) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                if (attempt == 70) {
                    throw e;
                }
                Processes.pause(Duration.ofMillis(10));
            }
        }
    }

    private boolean remembers(long pid) {
        try {
            return new EmbeddedHome(home).serverPid() == pid;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(EmbeddedMariaDb database) {
        try {
            return TestServers.query(database, "SELECT 1").equals("1");
        } catch (SQLException e) {
            return false;
        }
    }
}
