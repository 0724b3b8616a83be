package dev.kopru.connector.sql;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlTypeValue;

/** How values go over to a database: its dialect, and the zone in which it writes dates and times. */
record Wire(Dialect dialect, Instants instants) {

    /** What stands for a value that no driver is to interpret. */
    Object plain(Object value) {
        return value instanceof Instant instant ? instants.format(instant) : value;
    }

    /** The type under which a NULL of no type goes over by name. */
    int untypedNull() {
        return dialect.sendsUntypedNull() ? Types.NULL : SqlTypeValue.TYPE_UNKNOWN;
    }

    void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            setNull(statement, index);
        } else if (value instanceof String text) {
            statement.setString(index, text);
        } else if (value instanceof BigDecimal decimal) {
            statement.setBigDecimal(index, decimal);
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value instanceof Instant instant) {
            statement.setString(index, instants.format(instant));
        } else {
            statement.setObject(index, value);
        }
    }

    private void setNull(PreparedStatement statement, int index) throws SQLException {
        if (dialect.sendsUntypedNull()) {
            statement.setNull(index, Types.NULL);
        } else {
            statement.setObject(index, null);
        }
    }
}
