package dev.kopru.database.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The right of one process to run the server of a home folder; the operating system takes it back on any death. */
public final class HomeLock implements AutoCloseable {

    // On Unix, closing a second channel to a locked file gives the lock of the whole JVM away: never open one.
    private static final Set<Path> HELD_BY_THIS_JVM = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    public static @Nullable HomeLock tryAcquire(HomeFolder folder) throws IOException {
        Path file = folder.lockFile();
        if (!HELD_BY_THIS_JVM.add(file)) {
            return null;
        }
        boolean acquired = false;
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            acquired = lock != null;
        } finally {
            if (!acquired) {
                channel.close();
                HELD_BY_THIS_JVM.remove(file);
            }
        }
        if (!acquired) {
            return null;
        }
        Files.writeString(
                folder.ownerFile(), Long.toString(ProcessHandle.current().pid()));
        return new HomeLock(file, channel);
    }

    /** Whether some process has it; asking takes it from nobody. */
    public static boolean isHeld(HomeFolder folder) {
        Path file = folder.lockFile();
        if (!HELD_BY_THIS_JVM.add(file)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (IOException e) {
            return false;
        } finally {
            HELD_BY_THIS_JVM.remove(file);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_BY_THIS_JVM.remove(file);
    }
}
