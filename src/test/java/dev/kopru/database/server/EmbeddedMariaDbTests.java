package dev.kopru.database.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of an embedded server that nothing bad happens to. */
class EmbeddedMariaDbTests {

    // Below java.io.tmpdir, where other starters of MariaDB delete the data at the next start.
    private final Path home;

    EmbeddedMariaDbTests(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void createsEverythingOnTheFirstStartAndReusesItOnTheSecond() throws Exception {
        EmbeddedSettings settings = TestServers.settings(false, null);
        int port;
        try (EmbeddedMariaDb first = EmbeddedMariaDb.start(home, settings)) {
            TestServers.writeRow(first, "ğüşıöç");
            port = first.port();
        }
        Path program = MariaDbBinaries.in(home.resolve("data")).server();
        Object unpacked = Files.getLastModifiedTime(program);
        Object password = Files.readString(home.resolve("data/mysql.password"));

        try (EmbeddedMariaDb second = EmbeddedMariaDb.start(home, settings)) {
            assertThat(TestServers.readRow(second)).isEqualTo("ğüşıöç");
            assertThat(second.port()).isEqualTo(port);
            assertThat(second.password()).isEqualTo(password);
        }
        assertThat(Files.getLastModifiedTime(program)).isEqualTo(unpacked);
    }

    @Test
    void keepsThePasswordToItself() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home, TestServers.settings(false))) {
            Path file = home.resolve("data/mysql.password");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(home.resolve("data/mysql.log")).content().doesNotContain(database.password());
            assertThat(ProcessHandle.allProcesses()
                            .map(process -> process.info().commandLine().orElse("")))
                    .noneMatch(line -> line.contains(database.password()));
        }
    }

    @Test
    void refusesAWrongPasswordAndHasNoOtherAccount() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home, TestServers.settings(false))) {
            for (List<String> account : List.of(List.of("kopru", "wrong"), List.of("kopru", ""), List.of("root", ""))) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> DriverManager.getConnection(database.url(""), account.get(0), account.get(1))
                                .close())
                        .withMessageContaining("Access denied");
            }
        }
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home, TestServers.settings(false))) {
            assertThat(TestServers.query(database, "SELECT @@bind_address")).isEqualTo("127.0.0.1");
            for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
                for (InetAddress address : network.inetAddresses().toList()) {
                    assertThat(accepts(address, database.port()))
                            .as(address.toString())
                            .isEqualTo(address.getHostAddress().equals("127.0.0.1"));
                }
            }
        }
    }

    @Test
    void worksBelowAPathTooLongForASocket() throws Exception {
        Path deep = home.resolve("d".repeat(100)).resolve("e".repeat(60));
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(deep, TestServers.settings(false))) {
            TestServers.writeRow(database, "deep");
            assertThat(TestServers.readRow(database)).isEqualTo("deep");
        }
    }

    @Test
    void getsANewPasswordWhenItsFileWasLost() throws Exception {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home, TestServers.settings(false))) {
            TestServers.writeRow(database, "still there");
        }
        Files.delete(home.resolve("data/mysql.password"));

        try (EmbeddedMariaDb database = EmbeddedMariaDb.start(home, TestServers.settings(false))) {
            assertThat(TestServers.readRow(database)).isEqualTo("still there");
        }
    }

    @Test
    void leavesNoProcessBehind() throws Exception {
        EmbeddedMariaDb.start(home, TestServers.settings(false)).close();

        assertThat(new ServerProcesses(HomeFolder.at(home)).running()).isEmpty();
    }

    private static boolean accepts(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
