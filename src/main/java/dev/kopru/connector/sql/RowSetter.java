package dev.kopru.connector.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;

/** Hands rows of values to a statement, each value to the question marks that stand for it. */
record RowSetter(List<RowValues> rows, int[] ordinals, Wire wire) implements BatchPreparedStatementSetter {

    @Override
    public int getBatchSize() {
        return rows.size();
    }

    @Override
    public void setValues(PreparedStatement statement, int row) throws SQLException {
        setValues(statement, row, 0);
    }

    /** As many as their values are parameters that one statement takes. */
    int mostRowsAtOnce() {
        return wire.dialect().mostParameters() / Math.max(1, ordinals.length);
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
            wire.set(statement, before + i + 1, values[ordinals[i]]);
        }
    }
}
