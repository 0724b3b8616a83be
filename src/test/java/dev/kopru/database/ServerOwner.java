package dev.kopru.database;

import dev.kopru.database.server.EmbeddedMariaDb;
import dev.kopru.database.server.Processes;
import dev.kopru.database.server.TestServers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** The program of a process that owns an embedded server until it is killed. */
public final class ServerOwner {

    public static final String READY = "the server is ready";

    private ServerOwner() {}

    public static void main(String[] args) throws SQLException {
        Path home = Path.of(URLDecoder.decode(args[0], StandardCharsets.UTF_8));
        EmbeddedMariaDb database = EmbeddedMariaDb.start(home, TestServers.settings(false));
        TestServers.writeRow(database, "before the kill");
        System.out.println(READY);
        Processes.pause(Duration.ofMinutes(5));
    }
}
