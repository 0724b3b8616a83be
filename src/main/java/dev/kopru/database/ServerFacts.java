package dev.kopru.database;

import dev.kopru.finding.Finding;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a server says of itself and of the schema that is used.
 *
 * @param charset that of the schema, for tables that name none
 */
record ServerFacts(ServerVersion version, boolean readOnly, String schema, String charset) {

    private static final String SQL =
            "SELECT VERSION(), @@global.read_only + @@global.innodb_read_only > 0, DATABASE(), @@character_set_database";

    static ServerFacts of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SQL)) {
            row.next();
            return new ServerFacts(
                    ServerVersion.of(row.getString(1)),
                    row.getBoolean(2),
                    String.valueOf(row.getString(3)),
                    String.valueOf(row.getString(4)));
        }
    }

    /** @param setting what names the database, such as {@code spring.datasource.url} */
    List<Finding> troubles(String setting) {
        List<Finding> findings = new ArrayList<>();
        if (version.isTooOld()) {
            findings.add(Finding.problem("database-too-old", setting, version.product(), version.text()));
        }
        if (readOnly) {
            findings.add(Finding.problem("database-read-only", setting));
        }
        if (schema.equals("null")) {
            findings.add(Finding.problem("database-unnamed", setting));
        }
        return findings;
    }
}
