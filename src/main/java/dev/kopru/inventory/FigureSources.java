package dev.kopru.inventory;

import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Names a SKU as a record of the job. */
final class FigureSources {

    private FigureSources() {}

    /** A SKU of the books whose stock last changed then. */
    static Source live(String sku, Instant changedAt) {
        return new Source(sku, sku, Origin.LIVE, null, revision(changedAt));
    }

    /** A SKU of which the books have nothing. */
    static Source gone(String sku) {
        return new Source(sku, sku, Origin.LIVE, null, 0);
    }

    /** Grows with the instant. */
    static long revision(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(long revision) {
        return Instant.EPOCH.plus(revision, ChronoUnit.MICROS);
    }
}
