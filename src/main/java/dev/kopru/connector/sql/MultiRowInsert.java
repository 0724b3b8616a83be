package dev.kopru.connector.sql;

import dev.kopru.bulk.ManyRows;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** An insert of one row, taken apart so that one statement writes many rows. */
record MultiRowInsert(ManyRows rows) {

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
        return new MultiRowInsert(
                new ManyRows(head.group(), positional.substring(head.end(), end), positional.substring(end)));
    }

    /** Writes all rows; answers how many. */
    int write(JdbcTemplate jdbc, RowSetter setter) {
        int count = setter.getBatchSize();
        rows.atMost(setter.mostRowsAtOnce()).write(jdbc, count, setter::setRows);
        return count;
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
