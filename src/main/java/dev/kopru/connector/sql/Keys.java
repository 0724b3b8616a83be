package dev.kopru.connector.sql;

import dev.kopru.text.Composed;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Keys that a statement looks up: one by one, or as the whole range from the first to the last where hardly any others lie
 * between them. A server reads a range many times faster than it takes thousands of keys apart.
 */
public final class Keys {

    private static final int FEWEST = 200;
    private static final int OTHERS = 2;

    private static final String GREATEST = "\uDBFF\uDFFF";

    private final String name;
    private final Collection<String> keys;
    private final String first;
    private final String last;
    private final boolean range;

    private Keys(String name, Collection<String> keys, String first, String last, boolean range) {
        this.name = name;
        this.keys = keys;
        this.first = first;
        this.last = last;
        this.range = range;
    }

    /**
     * Asks the database how many keys lie between the first and the last.
     *
     * @param name {@code x} for the parameters {@code xs} (list), {@code first_x}, {@code last_x} and {@code all_xs}
     * @param within counts them, at most {@code limit}, in its first column {@code xs}; the range is only taken when the
     *     statements of {@code users} know it
     */
    public static Keys of(
            String name, Collection<String> composed, Database database, Operation within, List<Operation> users) {
        Collection<String> keys = composed.stream().allMatch(Composed::hasOneSpelling)
                ? composed
                : composed.stream()
                        .flatMap(key -> Composed.spellings(key).stream())
                        .distinct()
                        .toList();
        if (keys.size() < FEWEST
                || !database.has(within)
                || !users.stream().allMatch(user -> database.takes(user, "all_" + name + "s"))
                || !allCompareAsJavaDoes(keys)) {
            return new Keys(name, keys, database.least(), GREATEST, false);
        }
        String first = Collections.min(keys);
        String last = Collections.max(keys);
        long limit = (long) keys.size() * OTHERS;
        Values between =
                Values.of("first_" + name, first).and("last_" + name, last).and("limit", limit + 1);
        long found = database.query(within, between, row -> row.number(name + "s")).stream()
                .mapToLong(Long::longValue)
                .sum();
        return found <= limit
                ? new Keys(name, keys, first, last, true)
                : new Keys(name, keys, database.least(), GREATEST, false);
    }

    private static boolean allCompareAsJavaDoes(Collection<String> keys) {
        for (String key : keys) {
            if (!comparesAsJavaDoes(key)) {
                return false;
            }
        }
        return true;
    }

    // Control characters come before the blanks with which a database fills up, and pairs of surrogates after other
    // letters.
    private static boolean comparesAsJavaDoes(String key) {
        for (int i = 0; i < key.length(); i++) {
            char letter = key.charAt(i);
            if (letter < ' ' || letter >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    /** The parameters; rows of other keys may come with a range. */
    public Values values() {
        return Values.of(name + "s", range ? List.of() : keys)
                .and("first_" + name, first)
                .and("last_" + name, last)
                .and("all_" + name + "s", range);
    }
}
