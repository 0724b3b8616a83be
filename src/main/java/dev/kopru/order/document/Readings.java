package dev.kopru.order.document;

import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ways to read an order whose figures allow more than one; the first that comes nearest to its total counts. */
final class Readings {

    private final BigDecimal total;
    private final BigDecimal tolerance;
    private @Nullable DocumentLines best;
    private @Nullable RejectedException first;

    Readings(BigDecimal total, BigDecimal tolerance) {
        this.total = total;
        this.tolerance = tolerance;
    }

    /** Reads the order in this way unless another has met the total. */
    void add(Supplier<DocumentLines> reading) {
        if (isFurtherThan(BigDecimal.ZERO)) {
            take(reading);
        }
    }

    /** Reads the order in this way only if all others were rejected, or missed the total by more than the tolerance. */
    void addIfFarOff(Supplier<DocumentLines> reading) {
        if (isFurtherThan(tolerance)) {
            take(reading);
        }
    }

    /** Throws what spoke against the first reading if none is possible. */
    DocumentLines best() {
        if (best != null) {
            return best;
        }
        throw first == null ? new IllegalStateException("The order was not read at all") : first;
    }

    private void take(Supplier<DocumentLines> reading) {
        try {
            DocumentLines lines = reading.get();
            if (best == null || lines.distance(total).compareTo(best.distance(total)) < 0) {
                best = lines;
            }
        } catch (RejectedException rejected) {
            first = first == null ? rejected : first;
        }
    }

    private boolean isFurtherThan(BigDecimal distance) {
        return best == null || best.distance(total).compareTo(distance) > 0;
    }
}
