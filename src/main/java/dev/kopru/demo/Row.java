package dev.kopru.demo;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of one row, in the order of its columns. */
final class Row {

    private final @Nullable Object[] values;

    private Row(@Nullable Object[] values) {
        this.values = values;
    }

    static Row of(@Nullable Object... values) {
        return new Row(values);
    }

    static Row joined(Row... rows) {
        return new Row(Stream.of(rows).flatMap(row -> Arrays.stream(row.values)).toArray());
    }

    int width() {
        return values.length;
    }

    @Nullable
    Object value(int position) {
        return values[position];
    }
}
