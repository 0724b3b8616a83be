package dev.kopru.setting;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Says what the other side has of that which settings name: price lists, warehouses, categories, units, statuses. */
public interface KnownNames {

    String SHOP = "store";
    String BOOKS = "accounting";

    /** Settings that hold such names; {@code []} stands for every element, as in {@code kopru.stockcard.prices.groups[].list}. */
    Set<String> settings();

    /** What kind of thing it is, for whoever asks for all names of a program; empty for what is no vocabulary of it. */
    default Optional<Kind> kind() {
        return Optional.empty();
    }

    /** Which program has them; see {@link Kind#side}. */
    default String side() {
        return kind().map(Kind::side).orElse(BOOKS);
    }

    /** Whether a list of names that are all wrong would leave nothing, so that it is refused and not only told. */
    default boolean needsOne() {
        return false;
    }

    /** Empty where the other side does not answer at once. */
    Optional<Names> now();

    /**
     * One of the vocabularies of a program.
     *
     * @param side {@value #SHOP} or {@value #BOOKS}
     * @param name such as {@code orderStatuses}
     */
    record Kind(String side, String name) {}

    /**
     * What was found.
     *
     * @param all whether there are no others: what is not among them does not exist
     * @param told what the program says of them besides, by name
     */
    record Names(SortedSet<String> names, boolean all, Map<String, Told> told) {

        public Names(SortedSet<String> names, boolean all) {
            this(names, all, Map.of());
        }
    }

    /**
     * What a program says of a name.
     *
     * @param meaning what people call it there; null where it does not say
     * @param times how often it occurs, of what was looked at; null where nobody counted
     */
    record Told(@Nullable String meaning, @Nullable Long times) {}
}
