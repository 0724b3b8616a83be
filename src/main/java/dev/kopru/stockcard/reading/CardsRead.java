package dev.kopru.stockcard.reading;

import dev.kopru.connector.Patience;
import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.accounting.StockCatalogue;
import dev.kopru.stockcard.link.CardLink;
import dev.kopru.stockcard.link.CardLinks;
import dev.kopru.stockcard.link.CardSources;
import dev.kopru.stockcard.link.IncomingCard;
import dev.kopru.text.Composed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads stock cards in one step of a run, and knows which of them it has read there, and in which state. */
final class CardsRead {

    private final StockCatalogue catalogue;
    private final CardLinks links;
    private final Patience patience;
    private final Map<String, Instant> loaded = new HashMap<>();

    CardsRead(StockCatalogue catalogue, CardLinks links, Patience patience) {
        this.catalogue = catalogue;
        this.links = links;
        this.patience = patience;
    }

    StockCatalogue catalogue() {
        return catalogue;
    }

    CardLinks links() {
        return links;
    }

    Patience patience() {
        return patience;
    }

    /** The program's clock. */
    Instant now() {
        return patience.call("read the program's clock", catalogue::now);
    }

    boolean has(String code) {
        return loaded.containsKey(code);
    }

    boolean has(String code, Instant changedAt) {
        Instant state = loaded.get(code);
        return state != null && !state.isBefore(changedAt);
    }

    /** The cards as they are; those that neither are nor were to be in the shop are left out. */
    List<IncomingCard> load(Collection<String> codes) {
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
}
