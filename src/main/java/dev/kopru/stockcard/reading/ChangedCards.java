package dev.kopru.stockcard.reading;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.reading.Pages;
import dev.kopru.recipe.JobCursors;
import dev.kopru.stockcard.link.IncomingCard;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Cards that changed since the cursor, without those that have been read in this run as they are now. */
final class ChangedCards implements Pages<IncomingCard> {

    /** A change of all prices is one change a SKU, so many of them may mean few cards. */
    private static final int CHANGES_AT_ONCE = 5000;

    private final CardsRead cards;
    private final JobCursors cursors;
    private final int pageSize;
    private final Consumer<Map<String, Instant>> known;
    private final Deque<Slice> waiting = new ArrayDeque<>();
    private @Nullable ChangePosition after;

    /** {@code known}: takes out of codes and instants of change what need not be read, beside what these pages know themselves. */
    ChangedCards(CardsRead cards, JobCursors cursors, int pageSize, Consumer<Map<String, Instant>> known) {
        this.cards = cards;
        this.cursors = cursors;
        this.pageSize = pageSize;
        this.known = known;
    }

    /** Changed cards that are still to be read; the cursor passes the last of them. */
    private record Slice(List<String> codes, @Nullable Runnable passed) {}

    @Override
    public void open() {
        after = cursors.changes()
                .map(from -> new ChangePosition(from.changedAt(), from.recordId()))
                .orElse(null);
    }

    @Override
    public @Nullable Page<IncomingCard> next() {
        Slice slice = waiting.poll();
        if (slice != null) {
            return new Page<>(cards.load(slice.codes()), slice.passed());
        }
        if (after == null) {
            return null;
        }
        list(after);
        return new Page<>(List.of(), null);
    }

    private void list(ChangePosition from) {
        Instant readAt = cards.now();
        int limit = Math.max(CHANGES_AT_ONCE, pageSize);
        List<Change> changes = cards.patience()
                .call("list the changed cards", () -> cards.catalogue().changedCards(from, limit));
        if (changes.isEmpty()) {
            after = null;
            return;
        }
        ChangePosition upTo = changes.get(changes.size() - 1).position();
        after = changes.size() < limit ? null : upTo;
        List<String> codes = List.copyOf(toRead(changes).keySet());
        int whole = Math.max(0, codes.size() - 1) / pageSize * pageSize;
        for (int first = 0; first < whole; first += pageSize) {
            waiting.add(new Slice(codes.subList(first, first + pageSize), null));
        }
        waiting.add(new Slice(
                codes.subList(whole, codes.size()), () -> cursors.changed(upTo.changedAt(), upTo.key(), readAt)));
    }

    private Map<String, Instant> toRead(List<Change> changes) {
        Map<String, Instant> newest = new LinkedHashMap<>();
        changes.forEach(change -> newest.merge(
                change.key().stripTrailing(),
                change.position().changedAt(),
                (one, other) -> one.isAfter(other) ? one : other));
        newest.entrySet().removeIf(change -> cards.has(change.getKey(), change.getValue()));
        known.accept(newest);
        return newest;
    }
}
