package dev.kopru.database.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Removes what an interrupted unpacking or installation left behind. */
final class FileTree {

    private FileTree() {}

    static void deleteAll(Path folder, String glob) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(folder, glob)) {
            for (Path leftover : leftovers) {
                FileSystemUtils.deleteRecursively(leftover);
            }
        }
    }
}
