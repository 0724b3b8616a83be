package dev.kopru.database.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a server whose service was killed, and of a second process with the same home folder. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Needs kill -9 and kill -STOP")
class SurvivingServerTests {

    private final Path home;

    SurvivingServerTests(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void adoptsTheSurvivorAfterKill() throws Exception {
        kill(TestServers.startOwner(home));
        ProcessHandle survivor = onlyServer();

        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home, TestServers.settings(false))) {
            assertThat(TestServers.readRow(database)).isEqualTo("before the kill");
            assertThat(onlyServer()).isEqualTo(survivor);
            assertThat(database.isOwner()).isTrue();
        }
        assertThat(servers()).isEmpty();
    }

    @Test
    void replacesASurvivorThatHangs() throws Exception {
        kill(TestServers.startOwner(home));
        ProcessHandle hung = onlyServer();
        signal("STOP", hung.pid());

        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home, TestServers.settings(false))) {
            assertThat(TestServers.readRow(database)).isEqualTo("before the kill");
            assertThat(onlyServer()).isNotEqualTo(hung);
        }
    }

    @Test
    void recoversADatabaseThatWasKilledTogetherWithItsService() throws Exception {
        Process owner = TestServers.startOwner(home);
        ProcessHandle server = onlyServer();
        server.destroyForcibly();
        kill(owner);

        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home, TestServers.settings(false))) {
            assertThat(TestServers.readRow(database)).isEqualTo("before the kill");
        }
    }

    @Test
    void leavesAForeignProcessWithTheRememberedNumberAlone() throws Exception {
        EmbeddedMariaDb.start(home, TestServers.settings(false)).close();
        Process foreign = new ProcessBuilder("sleep", "60").start();
        HomeFolder folder = HomeFolder.at(home);
        ServerState.of(1, foreign.toHandle()).write(folder);
        Files.writeString(folder.mysql().resolve("mysql.pid"), foreign.pid() + "\n");

        EmbeddedMariaDb.start(home, TestServers.settings(false)).close();

        assertThat(foreign.isAlive()).isTrue();
        foreign.destroy();
    }

    @Test
    void letsAGuestUseTheOwnersServerAndLeavesItRunning() throws Exception {
        Process owner = TestServers.startOwner(home);
        try {
            try (EmbeddedMariaDb guest = EmbeddedMariaDb.start(home, TestServers.settings(true))) {
                assertThat(guest.isOwner()).isFalse();
                assertThat(TestServers.readRow(guest)).isEqualTo("before the kill");
            }
            try (EmbeddedMariaDb next = EmbeddedMariaDb.start(home, TestServers.settings(true))) {
                assertThat(TestServers.readRow(next)).isEqualTo("before the kill");
            }
        } finally {
            kill(owner);
            endServers();
        }
    }

    @Test
    void refusesASecondServiceWithTheSameHome() throws Exception {
        Process owner = TestServers.startOwner(home);
        try {
            assertThatExceptionOfType(EmbeddedDatabaseException.class)
                    .isThrownBy(() -> EmbeddedMariaDb.start(home, TestServers.settings(false)))
                    .withMessageContaining(home.toRealPath().toString())
                    .withMessageContaining("pid " + owner.pid());
        } finally {
            kill(owner);
            endServers();
        }
    }

    @Test
    void worksInAFolderWithSpacesAndTurkishLetters() throws Exception {
        String folder = home.toString().replace(" ", "+") + "/%C3%BCr%C3%BCn+g%C3%B6rseli+%C4%B0%C4%B1%C5%9F";
        for (int round = 1; round <= 2; round++) {
            Process owner = TestServers.startOwner(folder);
            kill(owner);
        }
        List<ProcessHandle> survivors = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("--datadir=" + home))
                        .isPresent())
                .toList();
        assertThat(survivors).hasSize(1);
        survivors.forEach(ProcessHandle::destroyForcibly);
    }

    private void endServers() throws IOException {
        HomeFolder folder = HomeFolder.at(home);
        for (ProcessHandle server : servers()) {
            new ServerProcesses(folder).end(server, ServerStart.rememberedAddress(folder), Duration.ofSeconds(10));
        }
    }

    private ProcessHandle onlyServer() throws IOException {
        assertThat(servers()).hasSize(1);
        return servers().get(0);
    }

    private List<ProcessHandle> servers() throws IOException {
        return new ServerProcesses(HomeFolder.at(home)).running();
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }
}
