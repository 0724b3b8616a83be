package dev.kopru.recipe;

import dev.kopru.reading.KeyOrder;
import dev.kopru.recipe.ComparedPages.Begun;
import dev.kopru.recipe.ComparedPages.Sides;
import dev.kopru.recipe.ComparedPages.Some;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What is compared in a part of a comparison.
 *
 * @param upTo the last of its keys; null: there is none
 */
record SidesOfPart<I>(Sides<I> sides, @Nullable String upTo) implements Sides<I> {

    @Override
    public Runnable begin(Begun what) {
        return sides.begin(what);
    }

    @Override
    public List<String> listed(String after, int limit) {
        return within(sides.listed(after, limit));
    }

    @Override
    public Collection<String> remembered(String after, int limit) {
        return within(sides.remembered(after, limit));
    }

    /** A page that is cut off here is the last one. */
    private List<String> within(Collection<String> keys) {
        return keys.stream()
                .filter(key -> upTo == null || KeyOrder.BY_BYTES.compare(key, upTo) <= 0)
                .toList();
    }

    @Override
    public Some<I> load(SortedSet<String> keys) {
        return sides.load(keys);
    }

    @Override
    public void end() {
        sides.end();
    }

    /** Not told: it is when all parts are through. */
    @Override
    public void compared(Collection<String> ids) {
        // One of several.
    }
}
