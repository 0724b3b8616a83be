package dev.kopru.years;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A copy of all of Köprü's own tables, beside them, which takes their place again. */
record OwnBackup(DataSource own, List<String> tables) {

    private static final String COPY = "backup_of_";

    static OwnBackup of(DataSource own) {
        JdbcTemplate jdbc = new JdbcTemplate(own);
        List<String> tables = jdbc.queryForList(
                "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()", String.class);
        tables.forEach(table -> jdbc.execute("CREATE TABLE " + COPY + table + " AS SELECT * FROM " + table));
        return new OwnBackup(own, List.copyOf(tables));
    }

    /** Without those that the database works out, as every backup program leaves them out. */
    private static String ownColumns(JdbcTemplate jdbc, String table) {
        return String.join(
                ", ",
                jdbc.queryForList(
                        "SELECT CONCAT('`', COLUMN_NAME, '`') FROM information_schema.COLUMNS"
                                + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND EXTRA NOT LIKE '%GENERATED%'",
                        String.class, table));
    }

    /** Numbers that were given out since are given out again, as after every backup. */
    void restore() {
        try (var connection = own.getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (String table : tables) {
                jdbc.execute("TRUNCATE TABLE " + table);
                String columns = ownColumns(jdbc, table);
                jdbc.execute("INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM " + COPY + table);
            }
            jdbc.execute("SET FOREIGN_KEY_CHECKS = 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
