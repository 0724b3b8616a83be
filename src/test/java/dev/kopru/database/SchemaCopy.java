package dev.kopru.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The tables of a schema and what stands in them, to make further ones of: a table is created once as it is by now, and not
 * in the steps in which the migrations made it, which halves the time that a test waits for its schemas.
 */
record SchemaCopy(String schema, List<String> creations, List<String> filled) {

    static SchemaCopy of(String schema, DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = texts(statement, "SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'", 1);
            List<String> creations = new ArrayList<>();
            List<String> filled = new ArrayList<>();
            for (String table : tables) {
                creations.addAll(texts(statement, "SHOW CREATE TABLE `" + table + "`", 2));
                if (!texts(statement, "SELECT 1 FROM `" + table + "` LIMIT 1", 1)
                        .isEmpty()) {
                    filled.add(table);
                }
            }
            return new SchemaCopy(schema, creations, filled);
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of " + schema + " cannot be read", e);
        }
    }

    /** Fills an empty schema of the same server. */
    void into(DataSource target) {
        try (Connection connection = target.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            for (String creation : creations) {
                statement.execute(creation);
            }
            for (String table : filled) {
                statement.execute("INSERT INTO `" + table + "` SELECT * FROM `" + schema + "`.`" + table + "`");
            }
            statement.execute("SET foreign_key_checks = 1");
        } catch (SQLException e) {
            throw new IllegalStateException("The tables of " + schema + " cannot be copied", e);
        }
    }

    private static List<String> texts(Statement statement, String sql, int column) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(column));
            }
        }
        return texts;
    }
}
