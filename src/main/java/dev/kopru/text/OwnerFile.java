package dev.kopru.text;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes small files that nobody but their owner may read, from their first byte on, and each as a whole. */
public final class OwnerFile {

    private OwnerFile() {}

    public static void write(Path target, String content) throws IOException {
        Path folder = Files.createDirectories(target.toAbsolutePath().getParent());
        Path written = Files.createTempFile(folder, target.getFileName() + ".", ".tmp", ownerOnly());
        Files.writeString(written, content);
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
