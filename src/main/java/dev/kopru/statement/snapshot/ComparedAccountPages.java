package dev.kopru.statement.snapshot;

import dev.kopru.reading.ComparisonCursor.Comparison;
import dev.kopru.reading.KeyPage;
import dev.kopru.reading.Pages;
import dev.kopru.recipe.JobCursors;
import dev.kopru.statement.StatementAccounts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All accounts of the books and all that ever had a statement, when a comparison is due or was left unfinished: those of
 * which a movement came or went, or all of them when nothing is known by the present settings.
 */
class ComparedAccountPages implements Pages<IncomingAccount> {

    private final AccountReading reading;
    private final StatementAccounts accounts;
    private final JobCursors cursors;
    private final Extent extent;
    private boolean whole;
    private @Nullable Comparison comparing;

    ComparedAccountPages(AccountReading reading, StatementAccounts accounts, JobCursors cursors, Extent extent) {
        this.reading = reading;
        this.accounts = accounts;
        this.cursors = cursors;
        this.extent = extent;
    }

    /** How many accounts are compared at once, and whether all of them are read though it is not yet time. */
    record Extent(int pageSize, boolean asked) {}

    @Override
    public void open() {
        whole = extent.asked() || cursors.isFirst();
        comparing = cursors.comparison(extent.asked()).orElse(null);
    }

    @Override
    public @Nullable Page<IncomingAccount> next() {
        Comparison comparison = comparing;
        if (comparison == null) {
            return null;
        }
        List<String> listed = reading.codes(comparison.after(), extent.pageSize());
        Map<String, byte[]> kept = accounts.parts(comparison.after(), extent.pageSize());
        KeyPage page = KeyPage.of(listed, kept.keySet(), extent.pageSize());
        List<IncomingAccount> accounts = reading.load(whole ? page.keys() : differing(page.keys(), kept));
        Comparison begun = comparison.asOfFirst(reading.readAt(accounts));
        String bound = page.bound();
        comparing = bound == null ? null : begun.upTo(bound);
        return new Page<>(
                accounts, bound == null ? () -> cursors.comparedAll(begun) : () -> cursors.compared(begun.upTo(bound)));
    }

    private List<String> differing(Collection<String> codes, Map<String, byte[]> kept) {
        Map<String, String> now = reading.parts(codes);
        return codes.stream()
                .filter(code -> differs(now.get(code), kept.get(code)))
                .toList();
    }

    private static boolean differs(@Nullable String parts, byte @Nullable [] kept) {
        return !Arrays.equals(parts == null ? null : AccountParts.hash(parts), kept);
    }
}
