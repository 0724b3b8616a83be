package dev.kopru.connector.sql;

import dev.kopru.text.Composed;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.stream.Stream;
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
        } else if (value instanceof Collection<?> values) {
            source.addValue(name, inEverySpelling(values));
        } else {
            source.addValue(name, value instanceof Instant instant ? Instants.format(instant) : value);
        }
        return this;
    }

    /** What is composed here may stand in the database taken apart, where a program on a Mac wrote it. */
    private static Collection<?> inEverySpelling(Collection<?> values) {
        if (values.stream().allMatch(value -> !(value instanceof String text) || Composed.hasOneSpelling(text))) {
            return values;
        }
        return values.stream()
                .flatMap(value -> value instanceof String text ? Composed.spellings(text).stream() : Stream.of(value))
                .distinct()
                .toList();
    }

    SqlParameterSource source() {
        return source;
    }
}
