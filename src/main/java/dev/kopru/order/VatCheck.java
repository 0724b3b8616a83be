package dev.kopru.order;

import dev.kopru.connector.accounting.SalesOrderLine;
import dev.kopru.connector.store.ShopOrderLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps the VAT that the shop charged, as long as it is the VAT of the line's rate; compares per rate and in total. */
final class VatCheck {

    private final PriceMode mode;
    private final BigDecimal tolerance;
    private final Map<BigDecimal, Sums> byRate = new TreeMap<>();

    VatCheck(PriceMode mode, BigDecimal tolerance) {
        this.mode = mode;
        this.tolerance = tolerance;
    }

    /**
     * Net and VAT of a line after its share of the order's discount. A shop's VAT figure from before that share is
     * recognised and worked out anew.
     */
    PriceMode.Parts parts(ShopOrderLine line, BigDecimal rate, BigDecimal after, BigDecimal share) {
        PriceMode.Parts ours = mode.parts(after, rate);
        BigDecimal shops = line.vatAmount();
        if (shops == null) {
            return ours;
        }
        BigDecimal rounded = mode.rounded(shops);
        if (near(rounded, ours.vat(), 1)) {
            byRate.computeIfAbsent(rate, r -> new Sums()).add(ours.vat(), rounded);
            return mode.partsWithVat(after, rounded);
        }
        if (share.signum() != 0
                && near(rounded, mode.parts(after.add(share), rate).vat(), 1)) {
            return ours;
        }
        throw RejectedOrder.because(OrderReason.VAT_RATE_MISMATCH, rate, shops, ours.vat());
    }

    /** Lines may each be off by rounding; all lines of a rate together may not be off by more. */
    void perRate() {
        byRate.forEach((rate, sums) -> {
            if (!near(sums.shops, sums.ours, sums.lines)) {
                throw RejectedOrder.because(OrderReason.VAT_RATE_MISMATCH, rate, sums.shops, sums.ours);
            }
        });
    }

    void total(List<SalesOrderLine> lines, @Nullable BigDecimal shops) {
        if (shops == null) {
            return;
        }
        BigDecimal ours = lines.stream().map(SalesOrderLine::vat).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!near(shops, ours, lines.size())) {
            throw RejectedOrder.because(OrderReason.VAT_TOTAL_MISMATCH, shops, ours);
        }
    }

    private boolean near(BigDecimal shops, BigDecimal ours, int lines) {
        BigDecimal rounding = mode.halfUnit().multiply(BigDecimal.valueOf(lines));
        return shops.subtract(ours).abs().compareTo(tolerance.max(rounding)) <= 0;
    }

    /** VAT of one rate so far, ours and the shop's. */
    private static final class Sums {
        private BigDecimal ours = BigDecimal.ZERO;
        private BigDecimal shops = BigDecimal.ZERO;
        private int lines;

        private void add(BigDecimal ourVat, BigDecimal shopVat) {
            ours = ours.add(ourVat);
            shops = shops.add(shopVat);
            lines++;
        }
    }
}
