package dev.kopru.partition;

import java.util.List;
import java.util.Optional;

/** Where a step's keys are cut, so that its parts are about equal in work, whatever the keys are. */
@FunctionalInterface
public interface Cutting {

    /**
     * Asked once a step, before its first part begins: what has to be done once for all parts is done here.
     *
     * @param parts at most so many; fewer where there is less to do than is worth a part
     * @return the last key of each part but the last, ascending; none where the step stays whole
     */
    List<String> bounds(int parts);

    /**
     * How many records at least lie in these parts of the step, for those who look how far each is.
     *
     * @param bounds those of the first cut
     * @return of each part, in their order; none where that cannot be said without reading them
     */
    default List<Long> sizes(List<String> bounds) {
        return List.of();
    }

    /** A digest of the settings by which parts are worked on, the same on each node of the same settings. */
    default String settings() {
        return "";
    }

    /** The name of something that each node must see which works on a part; the run's own works on what no other takes. */
    default Optional<String> landmark() {
        return Optional.empty();
    }

    /** Whether this node sees what another one has named so. */
    default boolean sees(String landmark) {
        return true;
    }

    /** Leaves a sign where parts put what they make; none where there is but one place. */
    default Optional<String> leaveSign() {
        return Optional.empty();
    }

    /** Whether this node finds the sign where it would put what it makes. */
    default boolean hasSign(String sign) {
        return true;
    }

    /**
     * All parts are through, in a transaction of Köprü's own tables; must be safe to be told again.
     *
     * @param bounds those of the first cut
     * @return what is done once that is committed
     */
    default Runnable through(List<String> bounds) {
        return () -> {};
    }
}
