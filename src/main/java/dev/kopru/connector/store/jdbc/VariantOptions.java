package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.Slices;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.RowValues;
import dev.kopru.connector.sql.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The values that variants have in their dimensions; to be used inside a transaction. */
record VariantOptions(Database database) {

    private static final Operation FIND =
            Operation.named("variant-options-find").with("skus").returning("sku", "option_id", "value_id");
    private static final Operation DELETE =
            Operation.named("variant-options-delete").with("skus");
    private static final Operation INSERT =
            Operation.named("variant-option-insert").with("sku", "option_id", "value_id");

    static final List<Operation> OPERATIONS = List.of(FIND, DELETE, INSERT);

    /** Gives each variant its values, dimension to value. */
    void replace(Map<String, Map<Long, Long>> values) {
        if (values.isEmpty()) {
            return;
        }
        Map<String, Map<Long, Long>> present = find(values);
        Map<String, Map<Long, Long>> changed = new TreeMap<>(values);
        changed.entrySet().removeIf(variant -> variant.getValue()
                .equals(present.getOrDefault(Codes.key(variant.getKey()), Map.of())));
        List<String> filled = changed.keySet().stream()
                .filter(sku -> present.containsKey(Codes.key(sku)))
                .toList();
        Slices.of(filled).forEach(slice -> database.update(DELETE, Values.of("skus", slice)));
        List<RowValues> rows = new ArrayList<>();
        changed.forEach(
                (sku, options) -> options.forEach((option, value) -> rows.add(new RowValues(sku, option, value))));
        database.batch(INSERT, rows);
    }

    private Map<String, Map<Long, Long>> find(Map<String, Map<Long, Long>> wanted) {
        Map<String, Map<Long, Long>> values = new HashMap<>();
        for (List<String> slice : Slices.of(wanted.keySet())) {
            database.query(FIND, Values.of("skus", slice), row -> values.computeIfAbsent(
                            Codes.key(row.textOrEmpty("sku")), sku -> new HashMap<>())
                    .put(row.number("option_id"), row.number("value_id")));
        }
        return values;
    }
}
