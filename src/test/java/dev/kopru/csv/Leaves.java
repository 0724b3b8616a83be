package dev.kopru.csv;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All values of a record of records by their path, such as {@code lines[0].sku}, parts that are none in JSON left out; those without a value are left out. */
public final class Leaves {

    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, BigDecimal> figures = new TreeMap<>();

    private Leaves() {}

    static Leaves of(@Nullable Object value) {
        Leaves leaves = new Leaves();
        leaves.add("", value);
        return leaves;
    }

    /** Values other than figures; line breaks of every kind are one. */
    public Map<String, String> texts() {
        return texts;
    }

    public Map<String, BigDecimal> figures() {
        return figures;
    }

    public boolean areThoseOf(Leaves other) {
        return texts.equals(other.texts) && figures.equals(other.figures);
    }

    /** The first values that differ, for people. */
    public String differenceTo(Leaves right) {
        Map<String, Object> all = new TreeMap<>(right.texts);
        all.putAll(right.figures);
        Map<String, Object> own = new TreeMap<>(texts);
        own.putAll(figures);
        StringBuilder difference = new StringBuilder();
        own.forEach((path, value) -> {
            if (!value.equals(all.get(path))) {
                difference.append(path + ": " + value + " instead of " + all.get(path) + "; ");
            }
        });
        all.keySet().stream()
                .filter(path -> !own.containsKey(path))
                .forEach(path -> difference.append(path + ": nothing instead of " + all.get(path) + "; "));
        return difference.toString();
    }

    private void add(String path, @Nullable Object value) {
        if (value instanceof BigDecimal figure) {
            figures.put(path, figure.signum() == 0 ? BigDecimal.ZERO : figure.stripTrailingZeros());
        } else if (value instanceof Collection<?> values) {
            int number = 0;
            for (Object each : values) {
                add(path + "[" + number++ + "]", each);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> add(path + "{" + key + "}", each));
        } else if (value instanceof Record composed) {
            addParts(path, composed);
        } else if (value != null) {
            texts.put(path, value.toString().replace("\r\n", "\n").replace('\r', '\n'));
        }
    }

    private void addParts(String path, Record composed) {
        for (RecordComponent part : composed.getClass().getRecordComponents()) {
            try {
                part.getAccessor().setAccessible(true);
                boolean apart = !part.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
                String place = path.isEmpty() ? part.getName() : path + "." + part.getName();
                add(apart ? place : path, part.getAccessor().invoke(composed));
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }
}
