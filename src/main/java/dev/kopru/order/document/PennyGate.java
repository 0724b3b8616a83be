package dev.kopru.order.document;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.accounting.document.SalesOrderLineBuilder;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Lets a document pass only when it totals what the shop says, to the last kuruş. */
public final class PennyGate {

    private static final String ROUNDING = "rounding";

    private PennyGate() {}

    /**
     * The lines, with a rounding line where they differ from the shop's total by no more than the tolerance; a larger
     * difference rejects the order with both figures.
     */
    public static List<SalesOrderLine> pass(List<SalesOrderLine> lines, BigDecimal shopsTotal, BigDecimal tolerance) {
        BigDecimal ours =
                lines.stream().map(line -> line.net().add(line.vat())).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal difference = shopsTotal.subtract(ours);
        if (difference.signum() == 0) {
            return lines;
        }
        if (difference.abs().compareTo(tolerance) > 0) {
            throw RejectedException.because(OrderReason.TOTAL_MISMATCH, shopsTotal, ours, tolerance);
        }
        List<SalesOrderLine> evened = new ArrayList<>(lines);
        evened.add(SalesOrderLineBuilder.stagedBuilder()
                .lineNo(lines.size() + 1)
                .kind(ROUNDING)
                .sku(null)
                .name("Yuvarlama farkı")
                .quantity(BigDecimal.ONE)
                .unit(null)
                .unitPrice(difference)
                .discount(BigDecimal.ZERO)
                .vatRate(BigDecimal.ZERO)
                .net(difference)
                .vat(BigDecimal.ZERO)
                .vatExemption(null)
                .movesStock(false)
                .build());
        return evened;
    }

    /** Rejects a document that passed with a wider tolerance than turns out to be its own. */
    public static void checkRounding(SalesOrder document, BigDecimal tolerance) {
        BigDecimal rounding = ReturnMeasure.sum(document, line -> line.kind().equals(ROUNDING), ReturnMeasure::gross);
        if (rounding.abs().compareTo(tolerance) > 0) {
            throw RejectedException.because(
                    OrderReason.TOTAL_MISMATCH,
                    document.grandTotal(),
                    document.grandTotal().subtract(rounding),
                    tolerance);
        }
    }
}
