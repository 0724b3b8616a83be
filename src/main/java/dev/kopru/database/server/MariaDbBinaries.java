package dev.kopru.database.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A MariaDB on disk: the server program and the statements that create its system tables. */
record MariaDbBinaries(Path base, Path server, Path systemTables) {

    private static final Set<String> SERVER_NAMES = Set.of("mariadbd", "mariadbd.exe", "mysqld", "mysqld.exe");

    static MariaDbBinaries in(Path base) throws IOException {
        return new MariaDbBinaries(
                base,
                find(
                                base,
                                path -> SERVER_NAMES.contains(name(path))
                                        && name(path.getParent()).matches("s?bin"))
                        .orElseThrow(() -> EmbeddedDatabaseException.incompleteBinaries(base, "mariadbd")),
                find(base, path -> name(path).equals("mariadb_system_tables.sql"))
                        .orElseThrow(
                                () -> EmbeddedDatabaseException.incompleteBinaries(base, "mariadb_system_tables.sql")));
    }

    static boolean isServer(String command) {
        return SERVER_NAMES.contains(name(Path.of(command)));
    }

    /** The folder with the system tables also has the server's messages, a folder a language. */
    Path share() {
        return Objects.requireNonNull(systemTables.getParent());
    }

    private static Optional<Path> find(Path base, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.find(base, 4, (path, attributes) -> !attributes.isDirectory())) {
            return files.filter(wanted).findFirst();
        }
    }

    private static String name(@Nullable Path path) {
        return path == null ? "" : String.valueOf(path.getFileName());
    }
}
