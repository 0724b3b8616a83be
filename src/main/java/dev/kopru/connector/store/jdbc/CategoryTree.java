package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.RowValues;
import dev.kopru.connector.sql.Values;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shop's tree of categories, which is only added to; to be used inside a transaction. */
record CategoryTree(Database database) {

    private static final Operation BELOW =
            Operation.named("categories-below").with("parents").returning("id", "parent", "name");
    private static final Operation FIND =
            Operation.named("category-find").with("parent", "name").returning("id");
    private static final Operation INSERT = Operation.named("category-insert").with("parent", "name");

    static final List<Operation> OPERATIONS = List.of(BELOW, FIND, INSERT);

    private static final long TOP = 0;

    /** A category by its place, in one spelling. */
    private record Place(long parent, String name) {}

    /** A path from the top as it is compared: names without blanks around them. */
    static List<String> path(List<String> names) {
        return names.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    /** The ids of the paths and of all that lies above them, of whatever is missing newly added, level by level. */
    Map<List<String>, Long> ids(Set<List<String>> paths) {
        Map<List<String>, Long> ids = new HashMap<>();
        ids.put(List.of(), TOP);
        for (int depth = 1; ; depth++) {
            Set<List<String>> level = level(paths, depth);
            if (level.isEmpty()) {
                return ids;
            }
            addLevel(level, ids);
        }
    }

    private static Set<List<String>> level(Set<List<String>> paths, int depth) {
        return paths.stream()
                .filter(path -> path.size() >= depth)
                .map(path -> path.subList(0, depth))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void addLevel(Set<List<String>> level, Map<List<String>, Long> ids) {
        Map<List<String>, Place> places = new LinkedHashMap<>();
        level.forEach(path -> places.put(path, place(path, ids)));
        Map<Place, Long> found = find(places.values());
        Set<Place> missing = new LinkedHashSet<>(places.values());
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            database.batch(
                    INSERT,
                    missing.stream()
                            .map(place -> new RowValues(place.parent(), place.name()))
                            .toList());
            found.putAll(find(missing));
        }
        places.forEach((path, place) -> ids.put(path, Objects.requireNonNull(found.get(place), place::toString)));
    }

    private static Place place(List<String> path, Map<List<String>, Long> ids) {
        int last = path.size() - 1;
        return new Place(Objects.requireNonNull(ids.get(path.subList(0, last))), path.get(last));
    }

    private Map<Place, Long> find(Collection<Place> wanted) {
        Map<Place, Long> spelled = below(wanted.stream().map(Place::parent).collect(Collectors.toSet()));
        Map<Place, Long> found = new HashMap<>();
        for (Place place : wanted) {
            Long id = spelled.get(place);
            @Nullable Long same = id == null ? otherwiseSpelled(place) : id;
            if (same != null) {
                found.put(place, same);
            }
        }
        return found;
    }

    private Map<Place, Long> below(Set<Long> parents) {
        Map<Place, Long> categories = new HashMap<>();
        database.query(
                        BELOW,
                        Values.of("parents", parents),
                        row -> Map.entry(
                                new Place(
                                        row.number("parent"),
                                        row.textOrEmpty("name").strip()),
                                row.number("id")))
                .forEach(category -> categories.putIfAbsent(category.getKey(), category.getValue()));
        return categories;
    }

    // Which spellings are one name only the database knows.
    private @Nullable Long otherwiseSpelled(Place place) {
        Values values = Values.of("parent", place.parent()).and("name", place.name());
        return database.query(FIND, values, row -> row.number("id")).stream()
                .findFirst()
                .orElse(null);
    }
}
