package dev.kopru.database.server;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Starts the server program: it writes to the log file of the home folder and inherits none of the service's secrets. */
final class ServerProgram {

    /** What a program needs to find its libraries, its language and a place for temporary files; Windows wants more. */
    private static final Set<String> INHERITED =
            Set.of("PATH", "LANG", "LC_ALL", "TMPDIR", "HOME", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "TEMP", "TMP");

    private ServerProgram() {}

    static Process start(HomeFolder folder, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.data().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.logFile().toFile()));
        builder.environment().keySet().removeIf(name -> !INHERITED.contains(name.toUpperCase(Locale.ROOT)));
        return builder.start();
    }
}
