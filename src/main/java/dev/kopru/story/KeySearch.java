package dev.kopru.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Conditions on a column of keys that an index answers: one that is the typed text, or begins with it. Values are bound;
 * the column's name is the program's own.
 */
public final class KeySearch {

    private final List<String> spellings;
    private final String column;

    public KeySearch(String column, Typed typed) {
        this.column = column;
        this.spellings = typed.spellings();
    }

    /** {@code column = ?}, once for each spelling. */
    public String is() {
        return "(" + spellings.stream().map(s -> column + " = ?").collect(Collectors.joining(" OR ")) + ")";
    }

    /** {@code column LIKE ?}, once for each spelling. */
    public String begins() {
        return "(" + spellings.stream().map(s -> column + " LIKE ? ESCAPE '!'").collect(Collectors.joining(" OR "))
                + ")";
    }

    public List<Object> values() {
        return new ArrayList<>(spellings);
    }

    public List<Object> beginnings() {
        return new ArrayList<>(spellings.stream().map(KeySearch::beginning).toList());
    }

    /** For {@code LIKE ? ESCAPE '!'}. */
    public static String beginning(String text) {
        return text.replaceAll("[!%_]", "!$0") + "%";
    }

    /** The exact ones before those that only begin so, each record once, so many at most. */
    public static List<FoundRecord> first(int most, Stream<FoundRecord> found) {
        Set<RecordId> seen = new LinkedHashSet<>();
        return found.sorted((one, other) -> Boolean.compare(other.exact(), one.exact()))
                .filter(one -> seen.add(one.id()))
                .limit(most)
                .toList();
    }
}
