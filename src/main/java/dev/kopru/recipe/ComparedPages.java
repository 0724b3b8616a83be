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
    private @Nullable Begun begun;

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
         * A comparison begins, or is resumed where an earlier run stopped. One in parts begins once for all of them, where it is
         * cut, and then each of them by itself.
         *
         * @return what is to be committed with the first page
         */
        default Runnable begin(Begun what) {
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

        /** Whether each key is a record; else nobody knows how many records there are before they are read. */
        default boolean bringsAll() {
            return false;
        }

        /** No more pages are asked for, whether there are any or not. */
        default void end() {
            // Most have nothing more to do.
        }

        /** A comparison has been made, and that is committed; {@code ids} of all that it was made of. */
        default void compared(Collection<String> ids) {
            // Most have nothing to tell.
        }
    }

    /**
     * What is compared from now on.
     *
     * @param id the same for the same keys in the same comparison by the same settings only, however often it is resumed
     * @param anew nothing of it has been compared yet
     * @param part what is to be done once for all parts has been done where they were cut
     */
    public record Begun(String id, boolean anew, boolean part) {}

    /** Records, and the instant of their snapshot by the clock of the program that they are read from. */
    public record Some<I>(List<I> records, Instant asOf) {}

    @Override
    public void open() {
        comparing = place.comparison().orElse(null);
        if (comparing != null) {
            begun = place.begun(comparing);
            first = sides.begin(begun);
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
        Comparison asOfFirst = comparison.asOfFirst(some.asOf());
        String bound = page.bound();
        comparing = bound == null ? null : asOfFirst.upTo(bound);
        Runnable before = first;
        first = () -> {};
        return new Page<>(some.records(), () -> {
            before.run();
            if (bound == null) {
                place.comparedAll(asOfFirst);
            } else {
                place.compared(asOfFirst.upTo(bound));
            }
        });
    }

    @Override
    public void close(boolean all) {
        sides.end();
        if (all && begun != null) {
            sides.compared(List.of(begun.id()));
        }
    }
}
