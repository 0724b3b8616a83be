package dev.kopru.stockcard;

import dev.kopru.connector.accounting.StockCard;
import dev.kopru.connector.store.Product;
import dev.kopru.record.Outcome;
import dev.kopru.stockcard.link.CardGaps;
import dev.kopru.stockcard.link.CardPayload;
import dev.kopru.stockcard.link.IncomingCard;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.stereotype.Component;

/** Says of each stock card what the shop shall show, or why it cannot; touches nothing outside the card. */
@Component
class CardProcessor implements ItemProcessor<IncomingCard, Outcome<CardDraft>> {

    private final ProductMapping mapping;
    private final CardPayload payload;

    CardProcessor(ProductMapping mapping, CardPayload payload) {
        this.mapping = mapping;
        this.payload = payload;
    }

    @Override
    public Outcome<CardDraft> process(IncomingCard incoming) {
        return Outcome.of(incoming, this::draft, payload::of);
    }

    private CardDraft draft(IncomingCard incoming) {
        return incoming instanceof IncomingCard.Readable readable
                ? draft(readable)
                : CardDraft.off(incoming.source(), incoming.source().key(), null, CardGaps.NONE);
    }

    private CardDraft draft(IncomingCard.Readable incoming) {
        StockCard card = incoming.card();
        boolean sellable =
                card.forWeb() && !card.blocked() && card.variants().stream().anyMatch(variant -> !variant.blocked());
        if (!sellable) {
            return CardDraft.off(incoming.source(), card.code().stripTrailing(), card, incoming.gaps());
        }
        Product product = mapping.product(card, incoming.gaps());
        return CardDraft.on(incoming, product, mapping.oddities(product));
    }
}
