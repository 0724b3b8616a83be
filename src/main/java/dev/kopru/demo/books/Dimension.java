package dev.kopru.demo.books;

import dev.kopru.demo.world.Resource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** A dimension of variants, such as size, with its values and how many of them a card takes. */
record Dimension(String key, String name, int take, List<Value> values) {

    /** A value with the short form that becomes part of the SKU. */
    record Value(String name, String code) {

        static Value parse(String text) {
            int equals = text.indexOf('=');
            return equals < 0
                    ? new Value(text, text)
                    : new Value(text.substring(0, equals), text.substring(equals + 1));
        }
    }

    static Map<String, Dimension> all() {
        return Resource.rows("dimensions.csv").stream()
                .map(Dimension::parse)
                .collect(Collectors.toUnmodifiableMap(Dimension::key, Function.identity()));
    }

    private static Dimension parse(CSVRecord row) {
        return new Dimension(
                row.get("key"),
                row.get("dimension"),
                Integer.parseInt(row.get("take")),
                Resource.words(row, "values").stream().map(Value::parse).toList());
    }
}
