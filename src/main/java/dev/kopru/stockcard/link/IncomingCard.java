package dev.kopru.stockcard.link;

import dev.kopru.connector.accounting.StockCard;
import dev.kopru.contained.InternalErrors;
import dev.kopru.record.Incoming;
import dev.kopru.record.Reason;
import dev.kopru.record.Source;

/** A stock card on its way out, by whatever reader. */
public sealed interface IncomingCard extends Incoming {

    /** A card as the accounting program, or a file, has it. */
    record Readable(Source source, StockCard card, CardGaps gaps, FileSkus inFile) implements IncomingCard {

        /** One of which no other record is known. */
        public Readable(Source source, StockCard card, CardGaps gaps) {
            this(source, card, gaps, FileSkus.NONE);
        }

        /** One of which everything is said. */
        public Readable(Source source, StockCard card) {
            this(source, card, CardGaps.NONE);
        }
    }

    /** The accounting program no longer has the card. */
    record Gone(Source source) implements IncomingCard {}

    /** What came in could not be read as a card; payload is JSON that reads the same way when it is tried again. */
    record Unreadable(Source source, String payload, Reason reason) implements IncomingCard, Incoming.Unread {

        /** A card of the program of which even reading failed unexpectedly; it is read again later. */
        public static Unreadable of(String code, Throwable thrown) {
            Source source = CardSources.gone(code);
            return new Unreadable(source, CardPayload.ofCode(code), InternalErrors.of(source, thrown));
        }
    }
}
