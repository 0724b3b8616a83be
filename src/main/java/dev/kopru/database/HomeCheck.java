package dev.kopru.database;

import dev.kopru.database.server.EmbeddedSettings;
import dev.kopru.database.server.HomeFolder;
import dev.kopru.database.server.HomeLock;
import dev.kopru.database.server.Processes;
import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import dev.kopru.text.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;

/** Looks at the home folder: whether it can be written, has room, and is nobody else's. */
final class HomeCheck implements StartCheck {

    /** A file of this size proves that a folder can be written. */
    private static final int PROOF = 64 * 1024;

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        Binder binder = Binder.get(start.environment());
        Path home = FileNames.of(start.environment().getProperty("kopru.home", "."));
        Finding trouble = writing(home);
        if (trouble != null) {
            findings.accept(trouble);
            return;
        }
        boolean embedded = DatabaseTargets.from(start.environment()).locations().anyEmbedded();
        boolean first = embedded && !Files.isDirectory(home.resolve("data/mysql"));
        HomeRoom.in(existing(home)).ifPresent(room -> room.look(home, first, findings));
        if (embedded && start.kind() != Start.Kind.RUN && !start.isWorker()) {
            inUse(home, start.isCheck() ? Duration.ZERO : patience(binder), findings);
        }
    }

    /** Proved by a file that is gone again at once. */
    private static @Nullable Finding writing(Path home) {
        Path folder = existing(home);
        if (!Files.isDirectory(folder)) {
            return Finding.problem("home-not-folder", FileNames.shown(home));
        }
        Path data = Files.isDirectory(home.resolve("data")) ? home.resolve("data") : folder;
        try {
            prove(folder);
            prove(data);
            return null;
        } catch (IOException e) {
            return HomeRefusal.of(home, folder, e);
        }
    }

    private static void prove(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, ".kopru-check-", ".tmp");
        try {
            Files.write(file, new byte[PROOF]);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The folder itself, or the one above in which it would be made. */
    private static Path existing(Path home) {
        Path folder = home;
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** One that is just being stopped may take as long as a start would wait for it. */
    private static void inUse(Path home, Duration patience, Consumer<Finding> findings) {
        try {
            if (Files.isDirectory(home)) {
                HomeFolder folder = new HomeFolder(home.toRealPath());
                if (!Processes.await(patience, () -> !HomeLock.isHeld(folder))) {
                    findings.accept(Finding.problem("home-in-use", FileNames.shown(home), owner(folder)));
                }
            }
        } catch (IOException e) {
            findings.accept(HomeRefusal.of(home, home, e));
        }
    }

    private static String owner(HomeFolder folder) throws IOException {
        return Files.exists(folder.ownerFile())
                ? Files.readString(folder.ownerFile()).strip()
                : "?";
    }

    private static Duration patience(Binder binder) {
        try {
            return binder.bindOrCreate("kopru.database.embedded", EmbeddedSettings.class)
                    .lockTimeout();
        } catch (BindException e) {
            return Duration.ZERO;
        }
    }
}
