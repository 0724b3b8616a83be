package dev.kopru.database;

import dev.kopru.finding.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the user may do in Köprü's own schema, read from its grants. */
final class DatabaseRights {

    private static final List<String> NEEDED =
            List.of("SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "INDEX");
    private static final Pattern GRANT = Pattern.compile("^GRANT (.+?) ON (\\S+)\\.\\* TO .*");

    private DatabaseRights() {}

    /** Nothing where rights may come from a role, which only its own grants tell. */
    static Optional<Finding> missing(Connection connection, String schema, String setting) throws SQLException {
        List<String> grants = SchemaState.texts(connection, "SHOW GRANTS");
        if (grants.stream().anyMatch(grant -> !grant.contains(" ON "))) {
            return Optional.empty();
        }
        Set<String> missing = new TreeSet<>(NEEDED);
        for (String grant : grants) {
            Matcher parts = GRANT.matcher(grant);
            if (parts.matches() && isFor(parts.group(2), schema)) {
                Set<String> given =
                        Set.of(parts.group(1).toUpperCase(Locale.ROOT).split(", *"));
                missing.removeIf(right -> given.contains(right) || given.contains("ALL PRIVILEGES"));
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.problem("rights-missing", setting, String.join(", ", missing), schema));
    }

    /** Schemas are named by patterns. */
    private static boolean isFor(String pattern, String schema) {
        String plain = pattern.replace("`", "");
        String expression = Pattern.quote(plain)
                .replace("\\_", "\\E\u0001\\Q")
                .replace("_", "\\E.\\Q")
                .replace("%", "\\E.*\\Q")
                .replace("\u0001", "_");
        return plain.equals("*") || schema.matches(expression);
    }
}
