package dev.kopru.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a small file, readable by its owner only, so that a crash leaves the old or the new content. */
final class AtomicFile {

    private AtomicFile() {}

    static void write(Path target, Content content) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Path temporary =
                Files.createTempFile(folder, target.getFileName() + ".", ".tmp", HomeFolder.ownerOnly("rw-------"));
        content.writeTo(temporary);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Fills the file. */
    interface Content {
        void writeTo(Path path) throws IOException;
    }
}
