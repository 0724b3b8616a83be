package dev.kopru.demo;

import java.util.List;
import java.util.Map;
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
        return jdbc.queryForList("SELECT * FROM `" + table + "`").stream()
                .map(Map::toString)
                .sorted()
                .toList();
    }
}
