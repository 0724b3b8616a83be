package dev.kopru.record;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * An insert into one of Köprü's own tables, some hundred rows a statement.
 *
 * <p>The driver rewrites batches to the same text, but copies and measures every value twice before it does.
 *
 * @param head up to {@code VALUES}
 * @param row one row's question marks in parentheses
 * @param tail what stands behind the rows
 * @param atOnce statements of a megabyte would be large objects of the heap, which cost more to collect than the round
 *     trips saved
 */
public record ManyRows(String head, String row, String tail, int atOnce) {

    /** Writes all rows, each with a value for every question mark. */
    public void write(JdbcTemplate jdbc, List<@Nullable Object[]> rows) {
        for (int from = 0; from < rows.size(); from += atOnce) {
            List<@Nullable Object[]> some = rows.subList(from, Math.min(rows.size(), from + atOnce));
            String sql = head + " " + row + (", " + row).repeat(some.size() - 1) + " " + tail;
            jdbc.execute(sql, (PreparedStatementCallback<Integer>) statement -> {
                set(statement, some);
                return statement.executeUpdate();
            });
        }
    }

    private static void set(PreparedStatement statement, List<@Nullable Object[]> rows) throws SQLException {
        int index = 0;
        for (@Nullable Object[] values : rows) {
            for (Object value : values) {
                index++;
                if (value instanceof String text) {
                    statement.setString(index, text);
                } else {
                    statement.setObject(index, value);
                }
            }
        }
    }
}
