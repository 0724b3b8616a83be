package dev.kopru.statement.snapshot;

import dev.kopru.recipe.ComparedPages;
import dev.kopru.statement.StatementAccounts;
import dev.kopru.statement.StatementRows;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * All accounts of the books and all that ever had a statement: those of which a movement came or went, or all of them when
 * nothing is known by the present settings.
 */
class AccountComparison implements ComparedPages.Sides<IncomingAccount> {

    private static final long PART_OF_LONG = 20;

    private final AccountReading reading;
    private final StatementAccounts accounts;
    private final StatementRows statements;
    private final boolean whole;
    private Map<String, byte[]> kept = Map.of();

    /** {@code whole}: all of them are read, whatever is known of their movements. */
    AccountComparison(AccountReading reading, StatementAccounts accounts, StatementRows statements, boolean whole) {
        this.reading = reading;
        this.accounts = accounts;
        this.statements = statements;
        this.whole = whole;
    }

    @Override
    public List<String> listed(String after, int limit) {
        return reading.codes(after, limit);
    }

    @Override
    public Collection<String> remembered(String after, int limit) {
        kept = accounts.parts(after, limit);
        return kept.keySet();
    }

    /** By what was published last: a part of a long statement is as much work as some twenty accounts are. */
    @Override
    public Map<String, Long> weights(Collection<String> codes) {
        Map<String, Long> weights = new HashMap<>();
        statements.parts(codes).forEach((code, parts) -> weights.put(code, 1 + PART_OF_LONG * parts));
        return weights;
    }

    @Override
    public ComparedPages.Some<IncomingAccount> load(SortedSet<String> codes) {
        List<IncomingAccount> some = reading.load(whole ? codes : differing(codes));
        return new ComparedPages.Some<>(some, reading.readAt(some));
    }

    @Override
    public boolean bringsAll() {
        return whole;
    }

    private List<String> differing(Collection<String> codes) {
        Map<String, String> now = reading.parts(codes);
        return codes.stream()
                .filter(code -> differs(now.get(code), kept.get(code)))
                .toList();
    }

    private static boolean differs(@Nullable String parts, byte @Nullable [] kept) {
        return !Arrays.equals(parts == null ? null : AccountParts.hash(parts), kept);
    }
}
