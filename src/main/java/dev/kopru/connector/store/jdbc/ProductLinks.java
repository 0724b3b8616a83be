package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.RowValues;
import dev.kopru.connector.sql.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An ordered list that each product has, of ids of the shop; to be used inside a transaction. */
record ProductLinks(Database database, Operation find, Operation delete, Operation insert) {

    private static final Operation CATEGORIES =
            Operation.named("product-categories-find").with("codes").returning("code", "id");
    private static final Operation CATEGORIES_DELETE =
            Operation.named("product-categories-delete").with("codes");
    private static final Operation CATEGORY_INSERT =
            Operation.named("product-category-insert").with("code", "position", "id");
    private static final Operation OPTIONS =
            Operation.named("product-options-find").with("codes").returning("code", "id");
    private static final Operation OPTIONS_DELETE =
            Operation.named("product-options-delete").with("codes");
    private static final Operation OPTION_INSERT =
            Operation.named("product-option-insert").with("code", "position", "id");

    static final List<Operation> OPERATIONS =
            List.of(CATEGORIES, CATEGORIES_DELETE, CATEGORY_INSERT, OPTIONS, OPTIONS_DELETE, OPTION_INSERT);

    static ProductLinks categories(Database database) {
        return new ProductLinks(database, CATEGORIES, CATEGORIES_DELETE, CATEGORY_INSERT);
    }

    static ProductLinks options(Database database) {
        return new ProductLinks(database, OPTIONS, OPTIONS_DELETE, OPTION_INSERT);
    }

    /** Gives each product its list; answers which of them had another one. */
    Set<String> replace(Map<String, List<Long>> lists) {
        return replace(lists, Set.of());
    }

    /** The same; the lists of the growing ones are added to what is there. */
    Set<String> replace(Map<String, List<Long>> lists, Set<String> growing) {
        if (lists.isEmpty()) {
            return Set.of();
        }
        Map<String, List<Long>> present = find(lists.keySet());
        Map<String, List<Long>> changed = new TreeMap<>(lists);
        changed.replaceAll((code, ids) ->
                growing.contains(code) ? joined(present.getOrDefault(Codes.key(code), List.of()), ids) : ids);
        changed.entrySet()
                .removeIf(list -> list.getValue().equals(present.getOrDefault(Codes.key(list.getKey()), List.of())));
        List<String> filled = changed.keySet().stream()
                .filter(code -> present.containsKey(Codes.key(code)))
                .toList();
        if (!filled.isEmpty()) {
            database.update(delete, Values.of("codes", filled));
        }
        List<RowValues> rows = new ArrayList<>();
        changed.forEach((code, ids) -> {
            for (int i = 0; i < ids.size(); i++) {
                rows.add(new RowValues(code, i + 1, ids.get(i)));
            }
        });
        database.batch(insert, rows);
        return changed.keySet();
    }

    private static List<Long> joined(List<Long> some, List<Long> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private Map<String, List<Long>> find(Set<String> codes) {
        Map<String, List<Long>> lists = new HashMap<>();
        database.query(find, Values.of("codes", codes), row -> lists.computeIfAbsent(
                        Codes.key(row.textOrEmpty("code")), code -> new ArrayList<>())
                .add(row.number("id")));
        return lists;
    }
}
