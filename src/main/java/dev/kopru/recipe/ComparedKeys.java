package dev.kopru.recipe;

import dev.kopru.partition.WeighedKeys;
import dev.kopru.reading.KeyPage;
import dev.kopru.recipe.ComparedPages.Sides;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The keys of a comparison, read without their records. */
record ComparedKeys(Sides<?> sides) {

    private static final int AT_ONCE = 1000;

    /** The first after this one; none where there is none. */
    SortedSet<String> first(String after) {
        return page(after, 1).keys();
    }

    /** All after this one, and how much work they are. */
    WeighedKeys weighed(String after) {
        WeighedKeys weighed = new WeighedKeys();
        each(after, keys -> {
            Map<String, Long> weights = sides.weights(keys);
            keys.forEach(key -> weighed.add(key, weights.getOrDefault(key, 1L)));
        });
        return weighed;
    }

    /** How many there are after this one. */
    long count(String after) {
        AtomicLong count = new AtomicLong();
        each(after, keys -> count.addAndGet(keys.size()));
        return count.get();
    }

    private void each(String begin, Consumer<SortedSet<String>> work) {
        @Nullable String after = begin;
        while (after != null) {
            KeyPage page = page(after, AT_ONCE);
            work.accept(page.keys());
            after = page.bound();
        }
    }

    private KeyPage page(String after, int limit) {
        return KeyPage.of(sides.listed(after, limit), sides.remembered(after, limit), limit);
    }
}
