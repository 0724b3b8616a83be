package dev.kopru.statement.snapshot;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.reading.Pages;
import dev.kopru.recipe.JobCursors;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that changed in the books since the cursor, each once, however many changes it has. One that was read before
 * such a young change was listed that it may have been committed after that is read once more at the end; until then the
 * cursor stays.
 */
class ChangedAccountPages implements Pages<IncomingAccount> {

    // A busy account may have many changes of its own; listing them costs little beside reading accounts.
    private static final int CHANGES_FOR_ONE_ACCOUNT = 25;

    private final AccountReading reading;
    private final JobCursors cursors;
    private final int pageSize;
    private final int changesAtOnce;
    private final Duration overlap;
    private final Map<String, Instant> read = new HashMap<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> again = new LinkedHashSet<>();
    private @Nullable ChangePosition after;
    private @Nullable ChangePosition listed;
    private @Nullable Instant listedBefore;

    ChangedAccountPages(AccountReading reading, JobCursors cursors, int pageSize, Duration overlap) {
        this.reading = reading;
        this.cursors = cursors;
        this.pageSize = pageSize;
        this.changesAtOnce = pageSize * CHANGES_FOR_ONE_ACCOUNT;
        this.overlap = overlap;
    }

    /** Before the first comparison there is no cursor, and the comparison brings everything. */
    @Override
    public void open() {
        after = cursors.changes()
                .map(from -> new ChangePosition(from.changedAt(), from.recordId()))
                .orElse(null);
    }

    @Override
    public @Nullable Page<IncomingAccount> next() {
        if (waiting.isEmpty() && after != null) {
            list(after);
        }
        if (waiting.isEmpty() && after == null) {
            waiting.addAll(again);
            again.clear();
        }
        ChangePosition upTo = listed;
        if (upTo == null) {
            return null;
        }
        List<String> codes = waiting.stream().limit(pageSize).toList();
        codes.forEach(waiting::remove);
        List<IncomingAccount> accounts = reading.load(codes);
        Instant readAt = reading.readAt(accounts);
        codes.forEach(code -> read.put(code, readAt));
        listedBefore = listedBefore == null ? readAt : listedBefore;
        return new Page<>(accounts, waiting.isEmpty() && again.isEmpty() ? passing(upTo, listedBefore) : null);
    }

    private void list(ChangePosition from) {
        List<Change> changes = reading.changes(from, changesAtOnce);
        for (Change change : changes) {
            Instant before = read.get(change.key());
            if (before == null) {
                waiting.add(change.key());
            } else if (change.position().changedAt().plus(overlap).isAfter(before)) {
                again.add(change.key());
            }
        }
        listed = changes.isEmpty() ? listed : changes.get(changes.size() - 1).position();
        listedBefore = null;
        after = changes.size() < changesAtOnce ? null : listed;
    }

    private Runnable passing(ChangePosition upTo, Instant readAt) {
        listed = after == null ? null : listed;
        return () -> cursors.changed(upTo.changedAt(), upTo.key(), readAt);
    }
}
