package dev.kopru.pricelist;

import dev.kopru.connector.accounting.StockCard;
import dev.kopru.contained.IncomingRecords;
import dev.kopru.record.Incoming;
import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import dev.kopru.record.Sourced;
import dev.kopru.retry.payload.KeyPayload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stock card on its way in; without a card, one that the books no longer have. */
record IncomingPrices(Source source, @Nullable StockCard card) implements Incoming {

    static IncomingPrices of(String code, @Nullable StockCard card) {
        return new IncomingPrices(new Source(code, code, Origin.LIVE, null, 0), card);
    }

    /** The card's lines in the file, {@code sku;currency;price}; none where it does not belong there. */
    record Priced(Source source, List<String> lines) implements Sourced {}

    /** By what cards are known; a rejected one is read again from the books, so that its key is all that is kept. */
    static final class Known implements IncomingRecords<IncomingPrices, Priced> {

        @Override
        public String payloadOfRead(IncomingPrices incoming) {
            return KeyPayload.of(incoming.source());
        }

        @Override
        public long weightOfRead(IncomingPrices incoming) {
            return 0;
        }

        @Override
        public String payloadOf(Priced priced) {
            return KeyPayload.of(priced.source());
        }

        @Override
        public String scantPayload(Source source) {
            return KeyPayload.of(source);
        }
    }
}
