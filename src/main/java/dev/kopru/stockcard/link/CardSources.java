package dev.kopru.stockcard.link;

import dev.kopru.connector.accounting.StockCard;
import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Names live stock cards as records of the job. They have no revision there: a card that lost its newest part looks older
 * than it was, though it is what the program has now.
 */
public final class CardSources {

    private CardSources() {}

    public static Source live(StockCard card) {
        String code = card.code().stripTrailing();
        return new Source(code, code, Origin.LIVE, null, 0);
    }

    public static Source gone(String code) {
        return new Source(code, code, Origin.LIVE, null, 0);
    }

    /** Microseconds since 1970: the program keeps instants of change, not revisions. */
    public static long revision(Instant changedAt) {
        return Math.max(0, ChronoUnit.MICROS.between(Instant.EPOCH, changedAt));
    }

    public static Instant instant(long revision) {
        return Instant.EPOCH.plus(revision, ChronoUnit.MICROS);
    }
}
