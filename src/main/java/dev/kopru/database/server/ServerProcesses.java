package dev.kopru.database.server;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds and ends the server processes of one data folder, and touches no other process. */
public record ServerProcesses(HomeFolder folder) {

    private static final Logger log = LoggerFactory.getLogger(ServerProcesses.class);

    private static final Duration KILL_PATIENCE = Duration.ofSeconds(10);

    /** The processes are found by what they do, not by a remembered number, which may be anyone's by now. */
    public List<ProcessHandle> running() throws IOException {
        Optional<ServerState> remembered = Optional.ofNullable(ServerState.read(folder));
        return ProcessHandle.allProcesses()
                .filter(process -> serves(process) || isRemembered(process, remembered))
                .toList();
    }

    /** Asks politely, waits, and only then kills; InnoDB recovers from either. */
    void end(ProcessHandle process, ServerAddress address, Duration patience) {
        askToEnd(process, address);
        if (Processes.await(patience, () -> isGone(process))) {
            return;
        }
        log.warn("The embedded database (pid {}) does not end, killing it", process.pid());
        process.destroyForcibly();
        if (!Processes.await(KILL_PATIENCE, () -> isGone(process))) {
            throw EmbeddedDatabaseException.notEnded(folder.mysql(), process.pid());
        }
    }

    private static void askToEnd(ProcessHandle process, ServerAddress address) {
        if (process.supportsNormalTermination()) {
            process.destroy();
            return;
        }
        try {
            // Windows knows only the hard way to end a process, the server itself knows a soft one.
            address.shutDown();
        } catch (SQLException e) {
            log.warn("The embedded database does not accept the shutdown command: {}", e.getMessage());
        }
    }

    private boolean serves(ProcessHandle process) {
        return isServer(process)
                && process.info()
                        .commandLine()
                        .filter(line -> line.contains("--datadir=" + folder.mysql() + " "))
                        .isPresent();
    }

    /** Where the system does not show arguments (Windows), the remembered number and start time must do. */
    private static boolean isRemembered(ProcessHandle process, Optional<ServerState> remembered) {
        return isServer(process)
                && process.info().arguments().isEmpty()
                && remembered.filter(state -> state.isSameProcess(process)).isPresent();
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info().command().filter(MariaDbBinaries::isServer).isPresent();
    }

    /** A killed process that nobody has collected yet still counts as alive, but has no command any more. */
    static boolean isGone(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }
}
