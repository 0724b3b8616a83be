package dev.kopru.database;

import dev.kopru.database.server.EmbeddedMariaDb;
import dev.kopru.database.server.EmbeddedSettings;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Starts the embedded server when the first database asks for a schema on it, and ends it after all of them. */
final class EmbeddedServer implements AutoCloseable {

    private final Path home;
    private final EmbeddedSettings settings;
    private final StopClock clock;
    private @Nullable EmbeddedMariaDb server;

    EmbeddedServer(Path home, EmbeddedSettings settings, StopClock clock) {
        this.home = home;
        this.settings = settings;
        this.clock = clock;
    }

    synchronized DatabaseTarget schema(String name) {
        if (server == null) {
            server = EmbeddedMariaDb.start(home, settings);
            // Threads that wait for a server that hangs come free when it ends, and with them the rest of the stop.
            clock.runWhenOver(this::close);
        }
        try {
            server.createSchema(name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the schema " + name + " on the embedded database", e);
        }
        return new DatabaseTarget(server.url(name), server.username(), server.password());
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.close(clock.left());
        }
        clock.stop();
    }
}
