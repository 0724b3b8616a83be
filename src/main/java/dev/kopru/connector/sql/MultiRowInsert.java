package dev.kopru.connector.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * An insert of one row, taken apart so that one statement writes many rows.
 *
 * <p>The driver rewrites batches to the same text, but copies and measures every value twice before it does.
 */
record MultiRowInsert(String head, String row, String tail) {

    // Far below what a server takes in one packet, even where every order has a long note.
    private static final int AT_ONCE = 250;

    private static final Pattern HEAD =
            Pattern.compile("INSERT\\b[^?]*?\\bVALUES\\s*(?=\\()", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL =
            Pattern.compile("(\\s*ON\\s+DUPLICATE\\s+KEY\\s+UPDATE\\b[^?]*)?", Pattern.CASE_INSENSITIVE);

    /** Null for any other statement, and for one whose text leaves a doubt. */
    static @Nullable MultiRowInsert of(String positional) {
        Matcher head = HEAD.matcher(positional);
        if (!head.lookingAt()) {
            return null;
        }
        int end = endOfRow(positional, head.end());
        if (end < 0 || !TAIL.matcher(positional.substring(end)).matches()) {
            return null;
        }
        return new MultiRowInsert(head.group(), positional.substring(head.end(), end), positional.substring(end));
    }

    /** Writes all rows, some hundred a statement; answers how many. */
    int write(JdbcTemplate jdbc, RowSetter rows) {
        int count = rows.getBatchSize();
        int atOnce = Math.max(1, Math.min(AT_ONCE, rows.mostRowsAtOnce()));
        int whole = count - count % atOnce;
        write(jdbc, rows, 0, whole, atOnce);
        write(jdbc, rows, whole, count, count - whole);
        return count;
    }

    private void write(JdbcTemplate jdbc, RowSetter rows, int from, int until, int atOnce) {
        if (from < until) {
            jdbc.execute(sql(atOnce), (PreparedStatementCallback<Boolean>) statement -> {
                for (int row = from; row < until; row += atOnce) {
                    rows.setRows(statement, row, atOnce);
                    statement.executeUpdate();
                }
                return true;
            });
        }
    }

    String sql(int rows) {
        return head + row + (", " + row).repeat(rows - 1) + tail;
    }

    /** Just after the parenthesis that closes the row; -1 where a text, a name in quotes or a comment stands in it. */
    private static int endOfRow(String sql, int begin) {
        int depth = 0;
        for (int i = begin; i < sql.length(); i++) {
            switch (sql.charAt(i)) {
                case '(' -> depth++;
                case ')' -> depth--;
                case '\'', '"', '`', '#', '-', '/' -> {
                    return -1;
                }
                default -> {}
            }
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
