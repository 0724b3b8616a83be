package dev.kopru.stockcard;

import dev.kopru.connector.Change;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.reading.Pages;
import dev.kopru.recipe.ComparedPages;
import dev.kopru.recipe.JobCursors;
import dev.kopru.stockcard.link.CardLink;
import dev.kopru.stockcard.link.CardLinks;
import dev.kopru.stockcard.link.CardSources;
import dev.kopru.stockcard.link.IncomingCard;
import dev.kopru.text.Composed;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the stock cards that one run has to look at, page by page: all that are marked, when a comparison is due; those
 * that changed; those that lost a part or are gone, which leaves no instant behind; and first of all those of which a file
 * was the last to tell.
 */
class CardPages implements Pages<IncomingCard> {

    /** A change of all prices is one change a SKU, so many of them may mean few cards. */
    private static final int CHANGES_AT_ONCE = 5000;

    private final StockCatalogue catalogue;
    private final CardLinks links;
    private final JobCursors cursors;
    private final Patience patience;
    private final int pageSize;
    private final Map<String, Instant> loaded = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Deque<Slice> waiting = new ArrayDeque<>();
    private final ComparedPages<IncomingCard> compared;
    private @Nullable ChangePosition changedAfter;
    private @Nullable String checkedAfter = "";
    private @Nullable String askedAfter = "";

    CardPages(StockCatalogue catalogue, CardLinks links, JobCursors cursors, Patience patience, Extent extent) {
        this.catalogue = catalogue;
        this.links = links;
        this.cursors = cursors;
        this.patience = patience;
        this.pageSize = extent.pageSize();
        this.compared = new ComparedPages<>(new Marked(), cursors, pageSize, extent.full());
    }

    /** How many cards are read at once; whether all are, before their time. */
    record Extent(int pageSize, boolean full) {}

    /** Changed cards that are still to be read; the cursor passes the last of them. */
    private record Slice(List<String> codes, @Nullable Runnable passed) {}

    @Override
    public void open() {
        compared.open();
        changedAfter = cursors.changes()
                .map(from -> new ChangePosition(from.changedAt(), from.recordId()))
                .orElse(null);
    }

    @Override
    public @Nullable Page<IncomingCard> next() {
        Slice slice = waiting.poll();
        if (slice != null) {
            return new Page<>(load(slice.codes()), slice.passed());
        }
        if (askedAfter != null) {
            return toldByFile(askedAfter);
        }
        Page<IncomingCard> ofComparison = compared.next();
        if (ofComparison != null) {
            return ofComparison;
        }
        if (changedAfter != null) {
            return changed(changedAfter);
        }
        return checkedAfter == null ? null : checked(checkedAfter);
    }

    /** The program has the last word on what a file told; of a card that it does not know, the file has. */
    private Page<IncomingCard> toldByFile(String after) {
        List<String> codes = links.fromFile(after, pageSize);
        askedAfter = codes.size() < pageSize ? null : codes.get(codes.size() - 1);
        asked.addAll(codes);
        return new Page<>(load(codes), codes.isEmpty() ? null : () -> links.askedFor(codes));
    }

    /** The cards that are marked; those of which a file told have been read already. */
    private final class Marked implements ComparedPages.Sides<IncomingCard> {

        private Instant asOf = Instant.EPOCH;

        @Override
        public Runnable begin(ComparedPages.Begun begun) {
            asOf = begun.anew() ? now() : asOf;
            return () -> {};
        }

        @Override
        public List<String> listed(String after, int limit) {
            return patience.call("list the marked cards", () -> catalogue.webCards(after, limit));
        }

        /** What was marked once is found among the published ones. */
        @Override
        public List<String> remembered(String after, int limit) {
            return List.of();
        }

        @Override
        public ComparedPages.Some<IncomingCard> load(SortedSet<String> codes) {
            List<String> others =
                    codes.stream().filter(code -> !asked.contains(code)).toList();
            return new ComparedPages.Some<>(CardPages.this.load(others), asOf);
        }
    }

    private Page<IncomingCard> changed(ChangePosition after) {
        Instant readAt = now();
        int limit = Math.max(CHANGES_AT_ONCE, pageSize);
        List<Change> changes = patience.call("list the changed cards", () -> catalogue.changedCards(after, limit));
        Map<String, Instant> newest = new LinkedHashMap<>();
        changes.forEach(change -> newest.merge(
                change.key().stripTrailing(),
                change.position().changedAt(),
                (one, other) -> one.isAfter(other) ? one : other));
        newest.entrySet().removeIf(change -> isLoaded(change.getKey(), change.getValue()));
        if (changes.isEmpty()) {
            changedAfter = null;
            return new Page<>(List.of(), null);
        }
        ChangePosition upTo = changes.get(changes.size() - 1).position();
        changedAfter = changes.size() < limit ? null : upTo;
        List<String> codes = List.copyOf(newest.keySet());
        int whole = Math.max(0, codes.size() - 1) / pageSize * pageSize;
        for (int from = 0; from < whole; from += pageSize) {
            waiting.add(new Slice(codes.subList(from, from + pageSize), null));
        }
        waiting.add(new Slice(
                codes.subList(whole, codes.size()), () -> cursors.changed(upTo.changedAt(), upTo.key(), readAt)));
        return new Page<>(List.of(), null);
    }

    /** The program's clock. */
    private Instant now() {
        return patience.call("read the program's clock", catalogue::now);
    }

    private boolean isLoaded(String code, Instant changedAt) {
        Instant state = loaded.get(code);
        return state != null && !state.isBefore(changedAt);
    }

    private Page<IncomingCard> checked(String after) {
        List<CardLink> page = links.published(after, pageSize);
        checkedAfter = page.size() < pageSize ? null : page.get(page.size() - 1).code();
        List<CardLink> unseen =
                page.stream().filter(link -> !loaded.containsKey(link.code())).toList();
        Map<String, String> parts = unseen.isEmpty()
                ? Map.of()
                : patience.call("look for deleted cards", () -> catalogue.parts(codes(unseen)));
        return new Page<>(
                load(codes(unseen.stream()
                        .filter(link -> !link.parts().equals(parts.get(link.code())))
                        .toList())),
                null);
    }

    /** The cards as they are; those that neither are nor were to be in the shop are left out. */
    private List<IncomingCard> load(Collection<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        List<IncomingCard> incoming = new ArrayList<>();
        Map<String, CardLink> known = new HashMap<>(links.find(codes));
        List<StockCard> cards = CardsByCode.read(catalogue, patience, codes, (code, thrown) -> {
            known.remove(code);
            incoming.add(IncomingCard.Unreadable.of(code, thrown));
        });
        for (StockCard card : cards) {
            String code = card.code().stripTrailing();
            CardLink link = known.remove(code);
            loaded.put(code, card.changedAt());
            if (card.forWeb() && !card.blocked() || link != null && link.isPublished()) {
                incoming.add(new IncomingCard.Readable(CardSources.live(card), card));
            }
        }
        known.values().stream()
                .filter(link -> link.isPublished() && !link.parts().isEmpty() && !isOtherSpelling(link))
                .forEach(link -> incoming.add(new IncomingCard.Gone(CardSources.gone(link.code()))));
        return incoming;
    }

    /** A link from before codes were composed; its card is there, and so is its product. */
    private boolean isOtherSpelling(CardLink link) {
        String composed = Composed.of(link.code());
        return !composed.equals(link.code()) && loaded.containsKey(composed);
    }

    private static List<String> codes(List<CardLink> links) {
        return links.stream().map(CardLink::code).toList();
    }
}
