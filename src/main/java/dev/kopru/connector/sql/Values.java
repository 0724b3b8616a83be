package dev.kopru.connector.sql;

import dev.kopru.text.Composed;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Named values for one statement; a collection becomes an IN list, an instant its date and time. */
public final class Values {

    private final Map<String, @Nullable Object> values;

    private Values(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    public static Values none() {
        return new Values(new HashMap<>());
    }

    public static Values of(String name, @Nullable Object value) {
        return none().and(name, value);
    }

    public Values and(String name, @Nullable Object value) {
        values.put(name, value instanceof Collection<?> list ? List.copyOf(inEverySpelling(list)) : value);
        return this;
    }

    /** How many parameters the value becomes. */
    int size(String name) {
        return values.get(name) instanceof List<?> list ? Math.max(1, list.size()) : 1;
    }

    /** The same with the first, and with the second half of a list. */
    List<Values> halves(String name) {
        List<?> list = (List<?>) Objects.requireNonNull(values.get(name));
        int middle = list.size() / 2;
        return Stream.of(list.subList(0, middle), list.subList(middle, list.size()))
                .map(half -> new Values(new HashMap<>(values)).and(name, half))
                .toList();
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

    SqlParameterSource source(Wire wire) {
        MapSqlParameterSource source = new MapSqlParameterSource();
        values.forEach((name, value) -> {
            if (value == null) {
                source.addValue(name, null, wire.untypedNull());
            } else if (value instanceof List<?> list && list.isEmpty()) {
                // IN (NULL) matches nothing; IN () is no SQL.
                source.addValue(name, Collections.singletonList(null), wire.untypedNull());
            } else {
                source.addValue(name, wire.plain(value));
            }
        });
        return source;
    }
}
