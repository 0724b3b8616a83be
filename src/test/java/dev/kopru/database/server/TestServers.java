package dev.kopru.database.server;

import dev.kopru.database.ServerOwner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Embedded servers for the tests of the server itself: small ones, in this JVM or in one that can be killed. */
public final class TestServers {

    private TestServers() {}

    public static EmbeddedSettings settings(boolean joinRunning) {
        return settings(joinRunning, binaries());
    }

    static EmbeddedSettings settings(boolean joinRunning, @Nullable Path binaries) {
        return new EmbeddedSettings(
                DataSize.ofMegabytes(64),
                DataSize.ofMegabytes(16),
                0,
                Duration.ofSeconds(30),
                Duration.ofSeconds(2),
                Duration.ofMillis(500),
                joinRunning,
                binaries);
    }

    /** Unpacked once for all tests of all processes: only one of them is about the unpacking. */
    public static synchronized Path binaries() {
        Path home = Path.of(System.getProperty("basedir", ""), "target", "test-database")
                .toAbsolutePath();
        try {
            Files.createDirectories(home);
            try (FileChannel turn = FileChannel.open(
                    home.resolve("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                turn.lock();
                return BinariesJar.forPlatform(Platform.current()).unpackInto(HomeFolder.at(home));
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot unpack the embedded database", e);
        }
    }

    public static void writeRow(EmbeddedMariaDb database, String text) throws SQLException {
        database.createSchema("kept");
        try (Connection connection = open(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS kept.note (text VARCHAR(50))");
            statement.execute("INSERT INTO kept.note VALUES ('" + text + "')");
        }
    }

    static String readRow(EmbeddedMariaDb database) throws SQLException {
        return query(database, "SELECT MAX(text) FROM kept.note");
    }

    static String query(EmbeddedMariaDb database, String sql) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    static Connection open(EmbeddedMariaDb database) throws SQLException {
        return DriverManager.getConnection(database.url(""), database.username(), database.password());
    }

    /** A JVM that starts the server, writes a row, and stays until it is killed. */
    static Process startOwner(Path home) throws IOException {
        return startOwner(URLEncoder.encode(home.toString(), StandardCharsets.UTF_8));
    }

    /** The folder's name is encoded, because this JVM may run in a locale that cannot pass Turkish letters on. */
    static Process startOwner(String encodedHome) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dbasedir=" + System.getProperty("basedir", ""),
                        "-cp",
                        classPath,
                        ServerOwner.class.getName(),
                        encodedHome)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals(ServerOwner.READY)) {
                return process;
            }
        }
        throw new IOException("The owner process ended before its server was ready");
    }
}
