package dev.kopru.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a schema's tables hold, each as one number. */
final class Checksum {

    private Checksum() {}

    static Map<String, Integer> of(DataSource schema) {
        var jdbc = new JdbcTemplate(schema);
        List<String> tables = jdbc.queryForList(
                """
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_name NOT LIKE '%history'
                """,
                String.class);
        var sums = new TreeMap<String, Integer>();
        for (String table : tables) {
            sums.put(table, rows(jdbc, table).hashCode());
        }
        return sums;
    }

    // CHECKSUM TABLE of MariaDB differs from time to time on a table with generated columns.
    private static List<String> rows(JdbcTemplate jdbc, String table) {
        return jdbc.query("SELECT * FROM `" + table + "`", (row, number) -> text(row)).stream()
                .sorted()
                .toList();
    }

    // As text, because java.sql.Date depends on the time zone in which its connection was opened.
    private static String text(ResultSet row) throws SQLException {
        var text = new StringJoiner("|");
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            text.add(row.getString(i));
        }
        return text.toString();
    }
}
