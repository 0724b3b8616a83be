package dev.kopru.demo.world;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of one row, in the order of its columns. */
public final class DemoRow {

    private final @Nullable Object[] values;

    private DemoRow(@Nullable Object[] values) {
        this.values = values;
    }

    public static DemoRow of(@Nullable Object... values) {
        return new DemoRow(values);
    }

    public static DemoRow joined(DemoRow... rows) {
        return new DemoRow(
                Stream.of(rows).flatMap(row -> Arrays.stream(row.values)).toArray());
    }

    int width() {
        return values.length;
    }

    @Nullable
    Object value(int position) {
        return values[position];
    }
}
