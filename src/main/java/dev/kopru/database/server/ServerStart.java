package dev.kopru.database.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings up the server of a home folder that this process owns: adopts a survivor or starts a new one. */
public record ServerStart(HomeFolder folder, EmbeddedSettings settings) {

    private static final Logger log = LoggerFactory.getLogger(ServerStart.class);

    private static final int ATTEMPTS = 3;

    RunningServer run() throws IOException {
        RunningServer survivor = adoptOrEndSurvivors(rememberedAddress(folder));
        if (survivor != null) {
            return survivor;
        }
        ServerCommand command = command();
        ServerPassword password = new DataFolder(folder, command.binaries(), command).prepare();
        ServerLog.keepSmall(folder);
        return launch(command, password);
    }

    /** Where it was before, because the pools know no other port and no other password. */
    RunningServer again(ServerAddress address) throws IOException {
        RunningServer survivor = adoptOrEndSurvivors(address);
        if (survivor != null) {
            return survivor;
        }
        if (!isFree(address.port())) {
            throw EmbeddedDatabaseException.portTaken(address.port());
        }
        RunningServer server = attempt(command(), address);
        if (server == null) {
            throw EmbeddedDatabaseException.notStarted(folder.mysql(), ServerLog.tail(folder));
        }
        return server;
    }

    private ServerCommand command() throws IOException {
        MariaDbBinaries binaries = MariaDbBinaries.in(
                settings.binaries() == null
                        ? BinariesJar.forPlatform(Platform.current()).unpackInto(folder)
                        : settings.binaries().toRealPath());
        return new ServerCommand(binaries, settings);
    }

    private @Nullable RunningServer adoptOrEndSurvivors(ServerAddress address) throws IOException {
        List<ProcessHandle> survivors = new ServerProcesses(folder).running();
        for (ProcessHandle survivor : survivors) {
            if (Processes.await(settings.survivorTimeout(), () -> address.answersFor(folder.mysql()))) {
                log.info("Adopted the database left over from a killed service, pid {}", survivor.pid());
                ServerState.of(address.port(), survivor).write(folder);
                return new RunningServer(survivor, address);
            }
            log.warn("The database left over from a killed service (pid {}) is silent, ending it", survivor.pid());
            new ServerProcesses(folder)
                    .end(survivor, address, settings.survivorTimeout().multipliedBy(2));
        }
        return null;
    }

    public static ServerAddress rememberedAddress(HomeFolder folder) throws IOException {
        ServerState state = ServerState.read(folder);
        ServerPassword password = ServerPassword.read(folder);
        return new ServerAddress(
                state == null ? 0 : state.port(), password == null ? new ServerPassword("") : password);
    }

    private RunningServer launch(ServerCommand command, ServerPassword password) throws IOException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort(rememberedAddress(folder).port());
            RunningServer server = attempt(command, new ServerAddress(port, password));
            if (server != null) {
                return server;
            }
            // Somebody may have taken the port between the look and the start: only then another try helps.
            if (attempt == ATTEMPTS || isFree(port)) {
                throw EmbeddedDatabaseException.notStarted(folder.mysql(), ServerLog.tail(folder));
            }
        }
    }

    private @Nullable RunningServer attempt(ServerCommand command, ServerAddress address) throws IOException {
        ServerState.starting(address.port()).write(folder);
        Process process = ServerProgram.start(folder, command.serve(folder.mysql(), address.port()));
        boolean decided = false;
        try {
            process.getOutputStream().close();
            Processes.await(settings.startTimeout(), () -> !process.isAlive() || address.answersFor(folder.mysql()));
            if (process.isAlive() && address.answersFor(folder.mysql())) {
                ServerState.of(address.port(), process.toHandle()).write(folder);
                decided = true;
                return new RunningServer(process.toHandle(), address);
            }
            new ServerProcesses(folder)
                    .end(process.toHandle(), address, settings.survivorTimeout().multipliedBy(2));
            decided = true;
            return null;
        } finally {
            if (!decided) {
                // Interrupted by a stop: a server that nobody knows of must not stay behind.
                process.destroyForcibly();
            }
        }
    }

    private static int freePort(int preferred) throws IOException {
        if (preferred != 0 && isFree(preferred)) {
            return preferred;
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
