package dev.kopru.database.server;

import dev.kopru.text.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the embedded server keeps its files below Köprü's home folder. */
public record HomeFolder(Path home) {

    public static HomeFolder at(Path home) throws IOException {
        Files.createDirectories(home.resolve("data"));
        // The real path, because a survivor is recognised by the data folder on its command line.
        Path real = home.toRealPath();
        if (!FileNames.isTellable(real)) {
            throw EmbeddedDatabaseException.unspeakableHome(real);
        }
        return new HomeFolder(real);
    }

    Path data() {
        return home.resolve("data");
    }

    public Path mysql() {
        return data().resolve("mysql");
    }

    Path passwordFile() {
        return data().resolve("mysql.password");
    }

    Path stateFile() {
        return data().resolve("mysql.server");
    }

    Path logFile() {
        return data().resolve("mysql.log");
    }

    Path lockFile() {
        return data().resolve("kopru.lock");
    }

    public Path ownerFile() {
        return data().resolve("kopru.pid");
    }

    /** A new sibling of {@code target}, seen by its owner only, to be filled and then renamed to it. */
    Path newSiblingOf(Path target) throws IOException {
        FileTree.deleteAll(data(), target.getFileName() + ".new-*");
        return Files.createTempDirectory(data(), target.getFileName() + ".new-", ownerOnly("rwx------"));
    }

    static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix =
                Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
