package dev.kopru.database.server;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What is remembered of the last server: its port, and the process once there is one. */
record ServerState(int port, long pid, @Nullable Instant startedAt) {

    static ServerState starting(int port) {
        return new ServerState(port, 0, null);
    }

    static ServerState of(int port, ProcessHandle process) {
        return new ServerState(
                port, process.pid(), process.info().startInstant().orElse(null));
    }

    static @Nullable ServerState read(HomeFolder folder) throws IOException {
        if (!Files.exists(folder.stateFile())) {
            return null;
        }
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(folder.stateFile())) {
            values.load(in);
        }
        String startedAt = values.getProperty("startedAt", "");
        return new ServerState(
                Integer.parseInt(values.getProperty("port", "0")),
                Long.parseLong(values.getProperty("pid", "0")),
                startedAt.isEmpty() ? null : Instant.parse(startedAt));
    }

    void write(HomeFolder folder) throws IOException {
        Properties values = new Properties();
        values.setProperty("port", Integer.toString(port));
        values.setProperty("pid", Long.toString(pid));
        values.setProperty("startedAt", startedAt == null ? "" : startedAt.toString());
        AtomicFile.write(folder.stateFile(), path -> {
            try (Writer out = Files.newBufferedWriter(path)) {
                values.store(out, null);
            }
        });
    }

    /** A process number is reused after a while, so its start must fit as well. */
    boolean isSameProcess(ProcessHandle process) {
        Instant actual = process.info().startInstant().orElse(null);
        return process.pid() == pid
                && startedAt != null
                && actual != null
                && Duration.between(startedAt, actual).abs().toSeconds() < 2;
    }
}
