package dev.kopru.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** The program of a process that owns an embedded server until it is killed. */
final class ServerOwner {

    static final String READY = "the server is ready";

    private ServerOwner() {}

    public static void main(String[] args) throws SQLException {
        Path home = Path.of(URLDecoder.decode(args[0], StandardCharsets.UTF_8));
        EmbeddedMariaDb database = EmbeddedMariaDb.start(home, TestServers.settings(false));
        TestServers.writeRow(database, "before the kill");
        System.out.println(READY);
        Processes.pause(Duration.ofMinutes(5));
    }
}
