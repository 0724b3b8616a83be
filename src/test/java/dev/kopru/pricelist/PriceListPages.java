package dev.kopru.pricelist;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.CardChange;
import dev.kopru.connector.accounting.CardPosition;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.reading.ComparisonCursor.Comparison;
import dev.kopru.reading.KeyPage;
import dev.kopru.reading.Pages;
import dev.kopru.recipe.JobCursors;
import dev.kopru.text.Composed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All cards, when a comparison is due, and then those that changed since the cursor. */
final class PriceListPages implements Pages<IncomingPrices> {

    private final Reading reading;
    private final JobCursors cursors;
    private final int pageSize;
    private final boolean full;
    private @Nullable Comparison comparing;
    private @Nullable CardPosition after;

    PriceListPages(Reading reading, JobCursors cursors, int pageSize, boolean full) {
        this.reading = reading;
        this.cursors = cursors;
        this.pageSize = pageSize;
        this.full = full;
    }

    /** Where cards are read, and which of them have lines in the file. */
    record Reading(StockCatalogue catalogue, Patience patience, PriceListRows rows) {

        List<IncomingPrices> load(Collection<String> codes) {
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
        comparing = cursors.comparison(full)
                .map(comparison -> comparison.asOfFirst(reading.now()))
                .orElse(null);
        after = cursors.changes()
                .map(from -> new CardPosition(from.changedAt(), from.recordId()))
                .orElse(null);
    }

    @Override
    public @Nullable Page<IncomingPrices> next() {
        if (comparing != null) {
            return compared(comparing);
        }
        return after == null ? null : changed(after);
    }

    private Page<IncomingPrices> compared(Comparison comparison) {
        String from = comparison.after();
        List<String> marked =
                reading.patience().call("list the cards", () -> reading.catalogue().webCards(from, pageSize));
        KeyPage page = KeyPage.of(marked, reading.rows().after(from, pageSize), pageSize);
        Comparison upTo = page.bound() == null ? null : comparison.upTo(page.bound());
        comparing = upTo;
        return new Page<>(
                reading.load(page.keys()),
                upTo == null ? () -> cursors.comparedAll(comparison) : () -> cursors.compared(upTo));
    }

    private Page<IncomingPrices> changed(CardPosition from) {
        Instant readAt = reading.now();
        List<CardChange> changes = reading.patience()
                .call("list the changed cards", () -> reading.catalogue().changedCards(from, pageSize));
        CardPosition upTo =
                changes.isEmpty() ? from : changes.get(changes.size() - 1).position();
        after = changes.size() < pageSize ? null : upTo;
        List<String> codes = changes.stream()
                .map(change -> Composed.of(change.cardCode().stripTrailing()))
                .distinct()
                .toList();
        return new Page<>(reading.load(codes), () -> cursors.changed(upTo.changedAt(), upTo.key(), readAt));
    }
}
