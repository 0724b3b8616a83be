package dev.kopru.database;

import dev.kopru.finding.Finding;
import dev.kopru.text.FileNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** How much room is left where the home folder is. */
record HomeRoom(long megabytes) {

    /** The embedded server's programs, its tables and its log. */
    private static final long FIRST_START = 700;

    private static final long LEAST = 64;
    private static final long COMFORTABLE = 1024;

    /** Nothing where the system does not tell. */
    static Optional<HomeRoom> in(Path folder) {
        try {
            return Optional.of(new HomeRoom(Files.getFileStore(folder).getUsableSpace() >> 20));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @param first whether the embedded server is yet to be made there */
    void look(Path home, boolean first, Consumer<Finding> findings) {
        long needed = first ? FIRST_START : LEAST;
        String shown = FileNames.shown(home);
        if (megabytes < needed) {
            findings.accept(Finding.problem("home-full", shown, megabytes, needed));
        } else if (megabytes < COMFORTABLE) {
            findings.accept(Finding.notice("home-nearly-full", shown, megabytes));
        } else {
            findings.accept(Finding.right("home-good", shown, megabytes));
        }
    }
}
