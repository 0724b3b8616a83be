package dev.kopru.reading;

import dev.kopru.text.Composed;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One page of two lists of keys that are read side by side, as a comparison of two sides does: all keys of both up to where
 * both lists are complete.
 *
 * @param keys composed, without their trailing blanks, by {@link KeyOrder#BY_BYTES}
 * @param bound after which key both lists go on; null when both are at their end
 */
public record KeyPage(SortedSet<String> keys, @Nullable String bound) {

    public KeyPage {
        keys = Collections.unmodifiableSortedSet(keys);
    }

    /** Merges pages of at most {@code pageSize} keys; both began after the same key and ascend in the databases' order. */
    public static KeyPage of(Collection<String> one, Collection<String> other, int pageSize) {
        String bound = nearest(completeTo(one, pageSize), completeTo(other, pageSize));
        SortedSet<String> keys = new TreeSet<>(KeyOrder.BY_BYTES);
        addWithin(bound, one, keys);
        addWithin(bound, other, keys);
        return new KeyPage(keys, bound);
    }

    /** Up to where the list is complete; null when it is to its end. */
    private static @Nullable String completeTo(Collection<String> list, int pageSize) {
        return list.size() < pageSize ? null : Collections.max(list, KeyOrder.BY_BYTES);
    }

    private static @Nullable String nearest(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return KeyOrder.BY_BYTES.compare(one, other) <= 0 ? one : other;
    }

    private static void addWithin(@Nullable String bound, Collection<String> list, SortedSet<String> keys) {
        for (String key : list) {
            if (bound == null || KeyOrder.BY_BYTES.compare(key, bound) <= 0) {
                keys.add(Composed.of(key.stripTrailing()));
            }
        }
    }
}
