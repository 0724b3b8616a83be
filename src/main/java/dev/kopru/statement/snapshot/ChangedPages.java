package dev.kopru.statement.snapshot;

import dev.kopru.connector.accounting.AccountChange;
import dev.kopru.connector.accounting.CardPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that changed in the books since the cursor. An account with many changes is read once, unless a change is so
 * young that it may have been committed after that.
 */
class ChangedPages implements AccountPages {

    private final AccountReading reading;
    private final SnapshotCursors cursors;
    private final int pageSize;
    private final Duration overlap;
    private final Map<String, Instant> read = new HashMap<>();
    private @Nullable CardPosition after;

    ChangedPages(AccountReading reading, SnapshotCursors cursors, int pageSize, Duration overlap) {
        this.reading = reading;
        this.cursors = cursors;
        this.pageSize = pageSize;
        this.overlap = overlap;
    }

    /** Before the first comparison there is no cursor, and the comparison brings everything. */
    @Override
    public void open() {
        after = cursors.changes().orElse(null);
    }

    @Override
    public @Nullable Page next() {
        CardPosition from = after;
        if (from == null) {
            return null;
        }
        List<AccountChange> changes = reading.changes(from, pageSize);
        if (changes.isEmpty()) {
            return null;
        }
        List<IncomingAccount> accounts = reading.load(unread(changes));
        Instant readAt = reading.readAt(accounts);
        accounts.forEach(account -> read.put(account.source().key(), readAt));
        CardPosition upTo = changes.get(changes.size() - 1).position();
        after = changes.size() < pageSize ? null : upTo;
        return new Page(accounts, () -> cursors.changed(upTo, readAt));
    }

    private Set<String> unread(List<AccountChange> changes) {
        Set<String> codes = new LinkedHashSet<>();
        for (AccountChange change : changes) {
            Instant before = read.get(change.accountCode());
            if (before == null || change.position().changedAt().plus(overlap).isAfter(before)) {
                codes.add(change.accountCode());
            }
        }
        return codes;
    }
}
