package dev.kopru.pricelist;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.reading.Pages;
import dev.kopru.recipe.ComparedPages;
import dev.kopru.recipe.JobCursors;
import dev.kopru.text.Composed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cards that changed since the cursor; before the first comparison there is none, and the comparison brings everything. */
final class PriceListPages implements Pages<IncomingPrices> {

    private final Reading reading;
    private final JobCursors cursors;
    private final int pageSize;
    private @Nullable ChangePosition after;

    PriceListPages(Reading reading, JobCursors cursors, int pageSize) {
        this.reading = reading;
        this.cursors = cursors;
        this.pageSize = pageSize;
    }

    /** Where cards are read, and which of them have lines in the file. */
    record Reading(StockCatalogue catalogue, Patience patience, PriceListRows rows)
            implements ComparedPages.Sides<IncomingPrices> {

        @Override
        public List<String> listed(String after, int limit) {
            return patience.call("list the cards", () -> catalogue.webCards(after, limit));
        }

        @Override
        public Collection<String> remembered(String after, int limit) {
            return rows.after(after, limit);
        }

        @Override
        public ComparedPages.Some<IncomingPrices> load(SortedSet<String> codes) {
            Instant asOf = now();
            return new ComparedPages.Some<>(cards(codes), asOf);
        }

        List<IncomingPrices> cards(Collection<String> codes) {
            Map<String, StockCard> cards = patience.call("read stock cards", () -> catalogue.cards(codes)).stream()
                    .collect(Collectors.toMap(card -> Composed.of(card.code().stripTrailing()), Function.identity()));
            return codes.stream()
                    .map(code -> IncomingPrices.of(code, cards.get(code)))
                    .toList();
        }

        private Instant now() {
            return patience.call("read the program's clock", catalogue::now);
        }
    }

    @Override
    public void open() {
        after = cursors.changes()
                .map(from -> new ChangePosition(from.changedAt(), from.recordId()))
                .orElse(null);
    }

    @Override
    public @Nullable Page<IncomingPrices> next() {
        ChangePosition from = after;
        if (from == null) {
            return null;
        }
        Instant readAt = reading.now();
        List<Change> changes = reading.patience()
                .call("list the changed cards", () -> reading.catalogue().changedCards(from, pageSize));
        ChangePosition upTo =
                changes.isEmpty() ? from : changes.get(changes.size() - 1).position();
        after = changes.size() < pageSize ? null : upTo;
        List<String> codes = changes.stream()
                .map(change -> Composed.of(change.key().stripTrailing()))
                .distinct()
                .toList();
        return new Page<>(reading.cards(codes), () -> cursors.changed(upTo.changedAt(), upTo.key(), readAt));
    }
}
