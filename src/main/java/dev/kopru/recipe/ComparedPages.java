package dev.kopru.recipe;

import dev.kopru.reading.ComparisonCursor.Comparison;
import dev.kopru.reading.KeyPage;
import dev.kopru.reading.Pages;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * All records of both sides, when a comparison of them is due or was left unfinished.
 *
 * @param <I> a record on its way in
 */
public final class ComparedPages<I> implements Pages<I> {

    private final Sides<I> sides;
    private final ComparisonPlace place;
    private final int pageSize;
    private Runnable first = () -> {};
    private @Nullable Comparison comparing;

    /** {@code asked}: everything is compared though it is not yet time. */
    public ComparedPages(Sides<I> sides, JobCursors cursors, int pageSize, boolean asked) {
        this(sides, ComparisonPlace.ofAll(cursors, asked), pageSize);
    }

    ComparedPages(Sides<I> sides, ComparisonPlace place, int pageSize) {
        this.sides = sides;
        this.place = place;
        this.pageSize = pageSize;
    }

    /**
     * What is compared; keys ascend in the databases' order.
     *
     * @param <I> a record on its way in
     */
    public interface Sides<I> {

        /**
         * A comparison begins, or is resumed where an earlier run stopped.
         *
         * @return what is to be committed with the first page
         */
        default Runnable begin(boolean anew) {
            return () -> {};
        }

        /** Keys after this one where the records come from. */
        List<String> listed(String after, int limit);

        /** Keys after this one of which Köprü remembers a record. */
        Collection<String> remembered(String after, int limit);

        /** The records of these keys that are to be brought. */
        Some<I> load(SortedSet<String> keys);

        /** How much work a key is beside the others, where that is known at little cost; one that is left out is 1. */
        default Map<String, Long> weights(Collection<String> keys) {
            return Map.of();
        }

        /** No more pages are asked for; {@code all}: because there are none. */
        default void end(boolean all) {
            // Most have nothing more to do.
        }
    }

    /** Records, and the instant of their snapshot by the clock of the program that they are read from. */
    public record Some<I>(List<I> records, Instant asOf) {}

    @Override
    public void open() {
        comparing = place.comparison().orElse(null);
        if (comparing != null) {
            first = sides.begin(comparing.asOf() == null);
        }
    }

    @Override
    public @Nullable Page<I> next() {
        Comparison comparison = comparing;
        if (comparison == null) {
            return null;
        }
        String after = comparison.after();
        KeyPage page = KeyPage.of(sides.listed(after, pageSize), sides.remembered(after, pageSize), pageSize);
        Some<I> some = sides.load(page.keys());
        Comparison begun = comparison.asOfFirst(some.asOf());
        String bound = page.bound();
        comparing = bound == null ? null : begun.upTo(bound);
        Runnable before = first;
        first = () -> {};
        return new Page<>(some.records(), () -> {
            before.run();
            if (bound == null) {
                place.comparedAll(begun);
            } else {
                place.compared(begun.upTo(bound));
            }
        });
    }

    @Override
    public void close(boolean all) {
        sides.end(all);
    }
}
