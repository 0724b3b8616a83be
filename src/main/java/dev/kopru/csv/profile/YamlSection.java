package dev.kopru.csv.profile;

import dev.kopru.csv.cell.CsvFileException;
import dev.kopru.csv.cell.CsvReason;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A YAML map that is read key by key; what nobody asked for is an error that names the file and the key. */
final class YamlSection {

    private final String file;
    private final String path;
    private final Map<String, Object> left = new LinkedHashMap<>();

    YamlSection(String file, String path, Map<?, ?> yaml) {
        this.file = file;
        this.path = path;
        yaml.forEach((key, value) -> left.put(String.valueOf(key), value == null ? "" : value));
    }

    String text(String key, String otherwise) {
        Object value = left.remove(key);
        if (value instanceof Map || value instanceof List) {
            throw bad(key, "a single value is expected");
        }
        return value == null ? otherwise : value.toString();
    }

    /** The value as something else, or null when there is none or it is {@code none}. */
    <T> @Nullable T as(String key, String none, Function<String, T> reading) {
        String text = text(key, "");
        return text.isEmpty() || text.equals(none) ? null : read(key, () -> reading.apply(text));
    }

    List<String> list(String key) {
        Object value = left.remove(key);
        if (value == null || "".equals(value)) {
            return List.of();
        }
        return value instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }

    YamlSection section(String key) {
        Object value = left.remove(key);
        if (value == null || "".equals(value)) {
            return new YamlSection(file, path + key + ".", Map.of());
        }
        if (value instanceof Map<?, ?> map) {
            return new YamlSection(file, path + key + ".", map);
        }
        throw bad(key, "keys with values are expected");
    }

    List<String> keys() {
        return List.copyOf(left.keySet());
    }

    void refuseRest() {
        keys().forEach(key -> {
            throw bad(key, "no such key");
        });
    }

    CsvFileException bad(String key, @Nullable String problem) {
        return CsvFileException.of(CsvReason.CSV_BAD_PROFILE, file, path + key, String.valueOf(problem));
    }

    /** An {@link IllegalArgumentException} becomes an error that names the key. */
    <T> T read(String key, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw bad(key, e.getMessage());
        }
    }
}
