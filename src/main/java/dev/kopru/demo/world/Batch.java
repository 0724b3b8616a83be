package dev.kopru.demo.world;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts rows in batches and counts them. */
public final class Batch {

    private static final int ROWS_A_BATCH = 1000;

    private final JdbcTemplate jdbc;
    private int count;

    public Batch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts rows whose values come in the order of the columns, which are separated by commas. */
    public void insert(String table, String columns, List<DemoRow> rows) {
        String marks = "?, ".repeat(rows.get(0).width() - 1) + "?";
        String sql = "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")";
        jdbc.batchUpdate(sql, rows, ROWS_A_BATCH, (statement, row) -> {
            for (int i = 0; i < row.width(); i++) {
                statement.setObject(i + 1, row.value(i));
            }
        });
        count += rows.size();
    }

    public int count() {
        return count;
    }
}
