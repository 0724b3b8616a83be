package dev.kopru.database.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of the server program. */
record ServerCommand(MariaDbBinaries binaries, EmbeddedSettings settings) {

    // What MySQL 8 does by default, so that a statement refused in production is refused here as well.
    private static final String SQL_MODE = "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
            + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

    /** Of a service and of what people look at it with. */
    private static final int CONNECTIONS = 100;

    /** Of dozens of services at once, each of which keeps some open. */
    private static final int CONNECTIONS_OF_TRIALS = 500;

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** Reads statements from standard input without any grants or network, then ends. */
    List<String> bootstrap(Path data) {
        List<String> command = common(data);
        command.add("--bootstrap");
        return command;
    }

    List<String> serve(Path data, int port) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            // A session of its own, or Ctrl-C in the terminal ends the server before the jobs have stopped.
            command.add(SETSID.toString());
        }
        command.addAll(common(data));
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--pid-file=mysql.pid",
                "--skip-name-resolve",
                "--innodb-buffer-pool-size=" + settings.bufferPool().toBytes(),
                "--innodb-flush-log-at-trx-commit=" + (settings.neverFlushes() ? 2 : settings.flushLogAtCommit()),
                "--performance-schema=OFF",
                "--local-infile=OFF",
                "--max-connections=" + (settings.neverFlushes() ? CONNECTIONS_OF_TRIALS : CONNECTIONS),
                "--default-time-zone=+00:00",
                "--sql-mode=" + SQL_MODE));
        return command;
    }

    private static Path temporary(Path data) {
        try {
            return Files.createDirectories(data.resolveSibling("mysql.tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for temporary tables cannot be made", e);
        }
    }

    private List<String> common(Path data) {
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--datadir=" + data,
                // Of its own: a server that starts clears other servers' temporary tables from a shared folder.
                "--tmpdir=" + temporary(data),
                "--basedir=" + binaries.base(),
                "--lc-messages-dir=" + binaries.share(),
                // No socket at all: its path may not be longer than 107 bytes. Everything goes over loopback.
                "--socket=",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--max-allowed-packet=64M",
                "--innodb-log-file-size=" + settings.logFile().toBytes()));
        if (settings.neverFlushes()) {
            command.addAll(List.of("--innodb-flush-method=nosync", "--skip-sync-frm", "--debug-no-sync"));
        }
        if (System.getProperty("user.name", "").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }
}
