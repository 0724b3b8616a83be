package dev.kopru.statement.snapshot;

import dev.kopru.job.Pages;
import dev.kopru.statement.snapshot.SnapshotCursors.Comparison;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All accounts of the books and all that ever had a statement, when a comparison is due or was left unfinished: those of
 * which a movement came or went, or all of them when nothing is known by the present settings.
 */
class ComparisonPages implements Pages<IncomingAccount> {

    /** As the databases list them. */
    private static final Comparator<String> BY_BYTES = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private final AccountReading reading;
    private final StatementAccounts accounts;
    private final SnapshotCursors cursors;
    private final Extent extent;
    private @Nullable Comparison comparing;

    ComparisonPages(AccountReading reading, StatementAccounts accounts, SnapshotCursors cursors, Extent extent) {
        this.reading = reading;
        this.accounts = accounts;
        this.cursors = cursors;
        this.extent = extent;
    }

    /** How many accounts are compared at once, and whether all of them are read though it is not yet time. */
    record Extent(int pageSize, boolean asked) {}

    @Override
    public void open() {
        comparing = cursors.comparison(extent.asked()).orElse(null);
    }

    @Override
    public @Nullable Page<IncomingAccount> next() {
        Comparison comparison = comparing;
        if (comparison == null) {
            return null;
        }
        List<String> listed = reading.codes(comparison.afterCode(), extent.pageSize());
        Map<String, byte[]> kept = accounts.parts(comparison.afterCode(), extent.pageSize());
        String bound = nearest(last(listed), last(new ArrayList<>(kept.keySet())));
        SortedSet<String> codes = new TreeSet<>(BY_BYTES);
        addWithin(bound, listed, codes);
        addWithin(bound, kept.keySet(), codes);
        List<IncomingAccount> differing = reading.load(comparison.whole() ? codes : differing(codes, kept));
        Instant asOf = comparison.asOf() == null ? reading.readAt(differing) : comparison.asOf();
        Comparison reached = comparison.reached(asOf, bound == null ? "" : bound);
        comparing = bound == null ? null : reached;
        return new Page<>(differing, () -> cursors.compared(reached, bound == null));
    }

    private List<String> differing(Collection<String> codes, Map<String, byte[]> kept) {
        Map<String, String> now = reading.parts(codes);
        return codes.stream()
                .filter(code -> differs(now.get(code), kept.get(code)))
                .toList();
    }

    private static boolean differs(@Nullable String parts, byte @Nullable [] kept) {
        return !Arrays.equals(parts == null ? null : Parts.hash(parts), kept);
    }

    /** Up to where the list is complete; null when it is to its end. */
    private @Nullable String last(List<String> codes) {
        return codes.size() < extent.pageSize() ? null : codes.get(codes.size() - 1);
    }

    private static @Nullable String nearest(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return BY_BYTES.compare(one, other) <= 0 ? one : other;
    }

    private static void addWithin(@Nullable String bound, Collection<String> some, SortedSet<String> codes) {
        for (String code : some) {
            if (bound == null || BY_BYTES.compare(code, bound) <= 0) {
                codes.add(code);
            }
        }
    }
}
