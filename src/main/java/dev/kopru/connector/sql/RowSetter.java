package dev.kopru.connector.sql;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;

/** Hands rows of values to a statement, each value to the question marks that stand for it. */
record RowSetter(List<RowValues> rows, int[] ordinals) implements BatchPreparedStatementSetter {

    @Override
    public int getBatchSize() {
        return rows.size();
    }

    @Override
    public void setValues(PreparedStatement statement, int row) throws SQLException {
        setValues(statement, row, 0);
    }

    /** Some rows, one after the other, to a statement that takes so many at once. */
    void setRows(PreparedStatement statement, int from, int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            setValues(statement, from + i, i * ordinals.length);
        }
    }

    private void setValues(PreparedStatement statement, int row, int before) throws SQLException {
        @Nullable Object[] values = rows.get(row).values();
        for (int i = 0; i < ordinals.length; i++) {
            set(statement, before + i + 1, values[ordinals[i]]);
        }
    }

    private static void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof String text) {
            statement.setString(index, text);
        } else if (value instanceof BigDecimal decimal) {
            statement.setBigDecimal(index, decimal);
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value instanceof Instant instant) {
            statement.setString(index, Instants.format(instant));
        } else {
            statement.setObject(index, value);
        }
    }
}
