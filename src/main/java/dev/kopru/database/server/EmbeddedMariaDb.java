package dev.kopru.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded MariaDB of a home folder: owned by one process, used by any number of guests beside it. */
public final class EmbeddedMariaDb implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);

    private static final Duration END_PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final HomeFolder folder;
    private final ServerAddress address;
    private final @Nullable HomeLock lock;
    private final @Nullable ServerKeeper keeper;
    private boolean closed;

    private EmbeddedMariaDb(
            HomeFolder folder, ServerAddress address, @Nullable HomeLock lock, @Nullable ServerKeeper keeper) {
        this.folder = folder;
        this.address = address;
        this.lock = lock;
        this.keeper = keeper;
    }

    /**
     * Starts or adopts the server, or joins the one of a running service if the settings allow it.
     *
     * @throws EmbeddedDatabaseException if it cannot be used, with what to do
     */
    public static EmbeddedMariaDb start(Path home, EmbeddedSettings settings) {
        try {
            return start(HomeFolder.at(home), settings);
        } catch (IOException e) {
            throw EmbeddedDatabaseException.brokenFiles(home.toAbsolutePath(), e);
        }
    }

    private static EmbeddedMariaDb start(HomeFolder folder, EmbeddedSettings settings) throws IOException {
        Duration patience = settings.joinRunning() ? settings.startTimeout() : settings.lockTimeout();
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            HomeLock lock = HomeLock.tryAcquire(folder);
            if (lock != null) {
                return own(folder, settings, lock);
            }
            ServerAddress address = ServerStart.rememberedAddress(folder);
            if (settings.joinRunning() && address.answersFor(folder.mysql())) {
                return new EmbeddedMariaDb(folder, address, null, null);
            }
            if (System.nanoTime() > deadline) {
                throw occupied(folder, settings);
            }
            Processes.pause(PAUSE);
        }
    }

    private static EmbeddedMariaDb own(HomeFolder folder, EmbeddedSettings settings, HomeLock lock) throws IOException {
        boolean started = false;
        try {
            ServerStart start = new ServerStart(folder, settings);
            RunningServer server = start.run();
            started = true;
            log.info(
                    "Embedded database on 127.0.0.1:{}, data in {}",
                    server.address().port(),
                    folder.mysql());
            return new EmbeddedMariaDb(folder, server.address(), lock, ServerKeeper.of(folder, start, server));
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private static EmbeddedDatabaseException occupied(HomeFolder folder, EmbeddedSettings settings) throws IOException {
        String pid = Files.exists(folder.ownerFile()) ? Files.readString(folder.ownerFile()) : "?";
        return settings.joinRunning()
                ? EmbeddedDatabaseException.ownerSilent(folder.home(), pid)
                : EmbeddedDatabaseException.homeInUse(folder.home(), pid);
    }

    int port() {
        return address.port();
    }

    public String username() {
        return DataFolder.USERNAME;
    }

    public String password() {
        return address.password().value();
    }

    public String url(String schema) {
        return address.url(schema);
    }

    /** Whether this process started or adopted the server, and so ends it. */
    boolean isOwner() {
        return lock != null;
    }

    public void createSchema(String name) throws SQLException {
        address.execute(
                "CREATE DATABASE IF NOT EXISTS `" + name + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_turkish_ci");
    }

    @Override
    public void close() {
        close(END_PATIENCE);
    }

    /** Ends the server if this process owns it, hard where it takes longer than that, and waits until it is gone. */
    public synchronized void close(Duration patience) {
        if (closed || lock == null || keeper == null) {
            return;
        }
        closed = true;
        try (lock) {
            keeper.end(patience);
        } catch (IOException e) {
            log.warn("The home folder {} could not be unlocked: {}", folder.home(), e.getMessage());
        }
    }
}
