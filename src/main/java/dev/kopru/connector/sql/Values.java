package dev.kopru.connector.sql;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Named values for one statement; a collection becomes an IN list, an instant its UTC date and time. */
public final class Values {

    private final MapSqlParameterSource source = new MapSqlParameterSource();

    private Values() {}

    public static Values none() {
        return new Values();
    }

    public static Values of(String name, @Nullable Object value) {
        return new Values().and(name, value);
    }

    public Values and(String name, @Nullable Object value) {
        if (value == null) {
            source.addValue(name, null, Types.NULL);
        } else if (value instanceof Collection<?> values && values.isEmpty()) {
            // IN (NULL) matches nothing; IN () is no SQL.
            source.addValue(name, Collections.singletonList(null), Types.NULL);
        } else {
            source.addValue(name, value instanceof Instant instant ? Instants.format(instant) : value);
        }
        return this;
    }

    SqlParameterSource source() {
        return source;
    }
}
