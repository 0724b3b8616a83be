package dev.kopru.stockcard;

import dev.kopru.connector.accounting.StockCard;
import dev.kopru.contained.IncomingRecords;
import dev.kopru.record.Source;
import dev.kopru.stockcard.link.CardPayload;
import dev.kopru.stockcard.link.IncomingCard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By what stock cards are known, and how they are kept, should one of them fail unexpectedly. */
@Component
class CardRecords implements IncomingRecords<IncomingCard, CardDraft> {

    private static final long OF_A_VARIANT = 1_000;

    private final CardPayload payload;

    CardRecords(CardPayload payload) {
        this.payload = payload;
    }

    @Override
    public String payloadOfRead(IncomingCard incoming) {
        return payload.of(incoming);
    }

    @Override
    public String payloadOf(CardDraft draft) {
        StockCard card = draft.card();
        return card == null ? CardPayload.ofCode(draft.code()) : payload.of(draft.source(), card, draft.gaps());
    }

    /** What a card says at length; a file or a person may have given it. */
    @Override
    public long weightOfRead(IncomingCard incoming) {
        if (!(incoming instanceof IncomingCard.Readable readable)) {
            return 0;
        }
        StockCard card = readable.card();
        return length(card.description())
                + length(card.shortDescription())
                + OF_A_VARIANT * (1 + card.variants().size());
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    @Override
    public String scantPayload(Source source) {
        return CardPayload.keysOnly(source);
    }
}
