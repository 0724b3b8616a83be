package dev.kopru.database.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The file the server writes to: a pipe would break under it when the service is killed. */
final class ServerLog {

    private static final long LARGE = 10L << 20;
    private static final int LAST_LINES = 12;

    private ServerLog() {}

    static void keepSmall(HomeFolder folder) throws IOException {
        Path file = folder.logFile();
        if (Files.exists(file) && Files.size(file) > LARGE) {
            Files.move(file, file.resolveSibling("mysql.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static String tail(HomeFolder folder) throws IOException {
        if (!Files.exists(folder.logFile())) {
            return "";
        }
        // Latin-1 because it reads any bytes: a message must not be lost to a broken character.
        List<String> lines = Files.readAllLines(folder.logFile(), StandardCharsets.ISO_8859_1);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }
}
