package dev.kopru.bulk;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * An insert that writes some hundred rows a statement.
 *
 * <p>The driver rewrites batches to the same text, but copies and measures every value twice before it does.
 *
 * @param head up to {@code VALUES}
 * @param row one row's question marks in parentheses
 * @param tail what stands behind the rows
 * @param most rows a statement
 */
public record ManyRows(String head, String row, String tail, int most) {

    /** Far below what a server takes in one packet, even where every order has a long note. */
    private static final int MOST = 250;

    public ManyRows(String head, String row, String tail) {
        this(head, row, tail, MOST);
    }

    /** The same with no more rows a statement than that. */
    public ManyRows atMost(int rows) {
        return rows >= most ? this : new ManyRows(head, row, tail, rows);
    }

    /** Sets the values of some rows, one row after the other. */
    @FunctionalInterface
    public interface Setter {
        void set(PreparedStatement statement, int from, int count) throws SQLException;
    }

    /** Writes all rows, each with a value for every question mark. */
    public void write(JdbcTemplate jdbc, List<@Nullable Object[]> rows) {
        write(jdbc, rows.size(), (statement, from, count) -> set(statement, rows.subList(from, from + count)));
    }

    /** Writes so many rows. */
    public void write(JdbcTemplate jdbc, int count, Setter rows) {
        int whole = count - count % most;
        write(jdbc, rows, 0, whole, most);
        write(jdbc, rows, whole, count, count - whole);
    }

    private void write(JdbcTemplate jdbc, Setter rows, int from, int until, int atOnce) {
        if (from >= until) {
            return;
        }
        jdbc.execute(sql(atOnce), (PreparedStatementCallback<Boolean>) insert -> {
            for (int row = from; row < until; row += atOnce) {
                rows.set(insert, row, atOnce);
                insert.executeUpdate();
            }
            return true;
        });
    }

    /** The statement for so many rows. */
    public String sql(int rows) {
        return head + row + (", " + row).repeat(rows - 1) + tail;
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
