package dev.kopru.inventory;

import dev.kopru.job.Origin;
import dev.kopru.job.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Names a SKU as a record of the job. */
final class FigureSources {

    private FigureSources() {}

    /** A SKU as the books had it at that moment. */
    static Source live(String sku, Instant asOf) {
        return new Source(sku, sku, Origin.LIVE, null, revision(asOf));
    }

    /** Grows with the instant of which a figure tells. */
    static long revision(Instant asOf) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, asOf);
    }
}
