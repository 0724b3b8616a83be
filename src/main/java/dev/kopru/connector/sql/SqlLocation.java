package dev.kopru.connector.sql;

import dev.kopru.finding.Finding;
import java.util.List;
import java.util.function.Consumer;

/** A folder of statements is named as Spring names it, which few people guess: one on the disk begins with {@code file:}. */
final class SqlLocation {

    private static final List<String> BEGINNINGS = List.of("file:", "classpath:");

    private SqlLocation() {}

    /** Whether files can be looked for there. */
    static boolean look(String side, String location, Consumer<Finding> findings) {
        if (BEGINNINGS.stream().anyMatch(location::startsWith)) {
            return true;
        }
        findings.accept(Finding.problem(
                "sql-location", "kopru." + side + ".sql-location", location, "file:" + withoutScheme(location)));
        return false;
    }

    /** {@code C:\\sql} has none, whatever it looks like. */
    private static String withoutScheme(String location) {
        String folder = location.replace('\\', '/').replaceFirst("^(?i:[a-z]{2,}:)", "");
        return folder.matches("[A-Za-z]:.*") ? "/" + folder : folder;
    }
}
