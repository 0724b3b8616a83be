package dev.kopru.bulk;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;

/**
 * An insert that writes some hundred rows a statement.
 *
 * <p>The driver rewrites batches to the same text, but copies and measures every value twice before it does, writes each as
 * text and has the server read all of it again; a statement that the server has prepared takes the values as they are.
 *
 * @param head up to {@code VALUES}
 * @param row one row's question marks in parentheses
 * @param tail what stands behind the rows
 * @param most rows a statement
 */
public record ManyRows(String head, String row, String tail, int most) {

    /** Far below what a server takes in one packet, even where every order has a long note. */
    private static final int MOST = 250;

    /** With more the driver would spend more on the question marks of a prepared statement than its values cost as text. */
    private static final int QUESTION_MARKS = 6250;

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
        int atOnce = atOnce(count);
        int whole = count - count % atOnce;
        write(jdbc, rows, 0, whole, atOnce);
        write(jdbc, rows, whole, count, count - whole);
    }

    /** As like parts as can be. */
    private int atOnce(int count) {
        int marks = (int) row.chars().filter(c -> c == '?').count();
        int fit = Math.max(1, Math.min(most, QUESTION_MARKS / Math.max(1, marks)));
        int statements = (count + fit - 1) / fit;
        return statements == 0 ? 1 : (count + statements - 1) / statements;
    }

    private void write(JdbcTemplate jdbc, Setter rows, int from, int until, int atOnce) {
        if (from >= until) {
            return;
        }
        String sql = sql(atOnce);
        PreparedStatementCreator statement =
                connection -> until - from > atOnce ? prepared(connection, sql) : connection.prepareStatement(sql);
        jdbc.execute(statement, (PreparedStatementCallback<Boolean>) insert -> {
            for (int row = from; row < until; row += atOnce) {
                rows.set(insert, row, atOnce);
                insert.executeUpdate();
            }
            return true;
        });
    }

    /** By the server, which costs a round trip that only a statement of several executions is worth. */
    private static PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        return connection.isWrapperFor(JdbcConnection.class)
                ? connection.unwrap(JdbcConnection.class).serverPrepareStatement(sql)
                : connection.prepareStatement(sql);
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
