package dev.kopru.database;

import dev.kopru.finding.Finding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What stands in a schema.
 *
 * @param tables all of them, in small letters
 * @param known whether the schema's history of migrations is there
 * @param version the latest version in the history
 * @param broken versions that broke off
 */
record SchemaState(Set<String> tables, boolean known, int version, List<String> broken) {

    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()";

    static SchemaState of(Connection connection, String history) throws SQLException {
        Set<String> tables = new TreeSet<>();
        for (String table : texts(connection, TABLES)) {
            tables.add(table.toLowerCase(Locale.ROOT));
        }
        if (!tables.contains(history.toLowerCase(Locale.ROOT))) {
            return new SchemaState(tables, false, 0, List.of());
        }
        List<String> versions =
                texts(connection, "SELECT version FROM " + history + " WHERE version REGEXP '^[0-9]+$'");
        return new SchemaState(
                tables,
                true,
                versions.stream().mapToInt(Integer::parseInt).max().orElse(0),
                texts(
                        connection,
                        "SELECT CONCAT('V', version, ' (', description, ')') FROM " + history + " WHERE success = 0"));
    }

    /**
     * What is wrong with it for these migrations.
     *
     * @param setting what names the database
     */
    List<Finding> troubles(String setting, Migrations migrations, String history) {
        List<Finding> findings = new ArrayList<>();
        if (version > migrations.latest()) {
            findings.add(Finding.problem("tables-newer", setting, version, migrations.latest()));
        }
        if (!broken.isEmpty()) {
            findings.add(Finding.problem("migration-half", setting, String.join(", ", broken), history));
        } else if (known) {
            Set<String> half = new TreeSet<>(migrations.tablesAfter(version));
            half.retainAll(tables);
            if (!half.isEmpty()) {
                findings.add(Finding.problem("migration-unfinished", setting, version + 1, String.join(", ", half)));
            }
        }
        return findings;
    }

    /** Tables that no migration makes. */
    Set<String> foreign(Migrations migrations, String history) {
        Set<String> foreign = new TreeSet<>(tables);
        foreign.removeAll(migrations.tables());
        foreign.remove(history.toLowerCase(Locale.ROOT));
        return foreign;
    }

    static String some(Set<String> names) {
        String some = names.stream().limit(3).collect(Collectors.joining(", "));
        return names.size() > 3 ? some + ", … (" + names.size() + ")" : some;
    }

    static List<String> texts(Connection connection, String sql, String... values) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }
}
