package dev.kopru.setting;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Says what the other side has of that which settings name: price lists, warehouses, categories, units, statuses. */
public interface KnownNames {

    /** Settings that hold such names; {@code []} stands for every element, as in {@code kopru.stockcard.prices.groups[].list}. */
    Set<String> settings();

    /** Whether a list of names that are all wrong would leave nothing, so that it is refused and not only told. */
    default boolean needsOne() {
        return false;
    }

    /** Empty where the other side does not answer at once. */
    Optional<Names> now();

    /**
     * What was found.
     *
     * @param all whether there are no others: what is not among them does not exist
     */
    record Names(SortedSet<String> names, boolean all) {}
}
