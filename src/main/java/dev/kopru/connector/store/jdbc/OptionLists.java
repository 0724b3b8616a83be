package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.RowValues;
import dev.kopru.connector.sql.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The shop's dimensions of variants and their values, which are only added to; to be used inside a transaction. */
record OptionLists(Database database) {

    private static final Operation OPTIONS =
            Operation.named("options-find").with("names").returning("id", "name");
    private static final Operation OPTION_INSERT =
            Operation.named("option-insert").with("name");
    private static final Operation VALUES =
            Operation.named("option-values-find").with("option_ids", "values").returning("id", "option_id", "value");
    private static final Operation LAST =
            Operation.named("option-values-last").with("option_ids").returning("option_id", "position");
    private static final Operation VALUE_INSERT =
            Operation.named("option-value-insert").with("option_id", "value", "position");

    static final List<Operation> OPERATIONS = List.of(OPTIONS, OPTION_INSERT, VALUES, LAST, VALUE_INSERT);

    /** A value of a dimension. */
    record OptionValue(long optionId, String value) {}

    /** Ids of dimensions by name, in the order of the names; missing ones are added. */
    Map<String, Long> options(Set<String> names) {
        Map<String, Long> known = findOptions(names);
        List<RowValues> missing = names.stream()
                .filter(name -> !known.containsKey(name))
                .map(name -> new RowValues(name))
                .toList();
        if (!missing.isEmpty()) {
            database.batch(OPTION_INSERT, missing);
            known.putAll(findOptions(names));
        }
        Map<String, Long> ids = new LinkedHashMap<>();
        names.forEach(name -> ids.put(name, Objects.requireNonNull(known.get(name), name)));
        return ids;
    }

    private Map<String, Long> findOptions(Set<String> names) {
        Map<String, Long> ids = new HashMap<>();
        if (!names.isEmpty()) {
            database.query(
                    OPTIONS,
                    Values.of("names", names),
                    row -> ids.put(row.textOrEmpty("name").strip(), row.number("id")));
        }
        return ids;
    }

    /** Ids of values; missing ones are added at the end of their dimension's list, in their order. */
    Map<OptionValue, Long> values(Set<OptionValue> values) {
        Map<OptionValue, Long> known = findValues(values);
        Set<OptionValue> missing = new LinkedHashSet<>(values);
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) {
            insert(missing);
            known.putAll(findValues(missing));
        }
        return known;
    }

    private Map<OptionValue, Long> findValues(Set<OptionValue> values) {
        Map<OptionValue, Long> ids = new HashMap<>();
        if (!values.isEmpty()) {
            Values wanted = Values.of("option_ids", optionIds(values))
                    .and("values", values.stream().map(OptionValue::value).collect(Collectors.toSet()));
            database.query(
                    VALUES,
                    wanted,
                    row -> ids.put(
                            new OptionValue(
                                    row.number("option_id"),
                                    row.textOrEmpty("value").strip()),
                            row.number("id")));
        }
        return ids;
    }

    private void insert(Collection<OptionValue> values) {
        Map<Long, Long> last = new HashMap<>();
        database.query(
                LAST,
                Values.of("option_ids", optionIds(values)),
                row -> last.put(row.number("option_id"), row.number("position")));
        List<RowValues> rows = new ArrayList<>();
        for (OptionValue value : values) {
            rows.add(new RowValues(value.optionId(), value.value(), last.merge(value.optionId(), 1L, Long::sum)));
        }
        database.batch(VALUE_INSERT, rows);
    }

    private static Set<Long> optionIds(Collection<OptionValue> values) {
        return values.stream().map(OptionValue::optionId).collect(Collectors.toSet());
    }
}
