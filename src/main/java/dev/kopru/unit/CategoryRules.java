package dev.kopru.unit;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Something that is set for categories and everything below them; the deepest category that matches counts. */
public final class CategoryRules<T> {

    private final Map<List<String>, T> byPath = new HashMap<>();

    public void put(String path, T rule) {
        byPath.put(names(path), rule);
    }

    public Optional<T> of(Collection<String> paths) {
        T best = null;
        int depth = 0;
        for (String path : byPath.isEmpty() ? List.<String>of() : paths) {
            List<String> names = names(path);
            for (int length = names.size(); length > depth; length--) {
                T rule = byPath.get(names.subList(0, length));
                if (rule != null) {
                    best = rule;
                    depth = length;
                    break;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The category and all above it, from the top: rules may be set for each. */
    public static List<String> levels(String path) {
        List<String> names = names(path);
        return IntStream.rangeClosed(1, names.size())
                .mapToObj(length -> String.join(" > ", names.subList(0, length)))
                .toList();
    }

    private static List<String> names(String path) {
        return Arrays.stream(path.split(">")).map(String::strip).toList();
    }
}
