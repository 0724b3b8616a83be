package dev.kopru.stockcard;

import dev.kopru.connector.accounting.StockCard;
import dev.kopru.job.Origin;
import dev.kopru.job.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Names live stock cards as records of the job. They have no revision there: a card that lost its newest part looks older
 * than it was, though it is what the program has now.
 */
final class CardSources {

    private CardSources() {}

    static Source live(StockCard card) {
        String code = card.code().stripTrailing();
        return new Source(code, code, Origin.LIVE, null, 0);
    }

    static Source gone(String code) {
        return new Source(code, code, Origin.LIVE, null, 0);
    }

    /** Microseconds since 1970: the program keeps instants of change, not revisions. */
    static long revision(Instant changedAt) {
        return Math.max(0, ChronoUnit.MICROS.between(Instant.EPOCH, changedAt));
    }
}
