package dev.kopru.order.document;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.accounting.document.SalesOrderLineBuilder;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A refund that names an amount and no goods: it is shared by what is left of the sale's gross at each VAT rate, to the last
 * kuruş, and moves no stock.
 *
 * <p>VAT is worked out of each share; where a share is all that is left of its rate, it takes the VAT that is left, so that
 * a sale given back whole leaves nothing behind.
 */
public final class AmountOnlyReturn {

    private static final String NAME = "İade tutarı %";

    private final SalesOrder back;
    private final ReturnMeasure measure;
    private final PriceMode mode;
    private final List<SalesOrderLine> lines = new ArrayList<>();

    private AmountOnlyReturn(SalesOrder back, ReturnMeasure measure, int decimals) {
        this.back = back;
        this.measure = measure;
        this.mode = new PriceMode(true, decimals);
    }

    public static boolean is(SalesOrder document) {
        return document.isReturn() && document.lines().isEmpty();
    }

    /** The lines of the refund; an amount that has not changed keeps the lines that the books have of it. */
    public static List<SalesOrderLine> lines(
            SalesOrder back, ReturnMeasure measure, int decimals, BigDecimal tolerance) {
        SalesOrder booked = measure.booked(back.externalRef());
        return booked != null && saysTheSame(booked, back)
                ? booked.lines()
                : new AmountOnlyReturn(back, measure, decimals).shared(tolerance);
    }

    private static boolean saysTheSame(SalesOrder booked, SalesOrder back) {
        return booked.grandTotal().compareTo(back.grandTotal()) == 0
                && booked.currency().equals(back.currency())
                && booked.lines().stream()
                        .allMatch(line -> line.sku() == null && line.name().startsWith(NAME));
    }

    private List<SalesOrderLine> shared(BigDecimal tolerance) {
        List<BigDecimal> rates = rates();
        List<BigDecimal> left = rates.stream()
                .map(rate -> left(rate, ReturnMeasure::gross).max(BigDecimal.ZERO))
                .toList();
        BigDecimal whole = left.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() == 0) {
            throw RejectedException.because(
                    OrderReason.RETURN_EXCEEDS_TOTAL,
                    measure.number(),
                    ReturnMeasure.money(measure.sale().grandTotal()),
                    ReturnMeasure.money(measure.already(back.externalRef())),
                    ReturnMeasure.money(back.grandTotal()),
                    tolerance);
        }
        List<BigDecimal> shares = DiscountSpread.over(left, back.grandTotal().min(whole), mode.decimals());
        for (int i = 0; i < rates.size(); i++) {
            if (shares.get(i).signum() != 0) {
                add(rates.get(i), shares.get(i), shares.get(i).compareTo(left.get(i)) == 0);
            }
        }
        return PennyGate.pass(lines, back.grandTotal(), tolerance.add(tolerance));
    }

    private List<BigDecimal> rates() {
        return new ArrayList<>(measure.sale().lines().stream()
                .filter(AmountOnlyReturn::bearsVat)
                .collect(Collectors.toMap(
                        SalesOrderLine::vatRate,
                        line -> line,
                        (one, other) -> one,
                        TreeMap<BigDecimal, SalesOrderLine>::new))
                .descendingKeySet());
    }

    private static boolean bearsVat(SalesOrderLine line) {
        return !line.kind().equals("rounding");
    }

    private BigDecimal left(BigDecimal rate, Function<SalesOrderLine, BigDecimal> figure) {
        Function<SalesOrder, BigDecimal> atRate = document -> ReturnMeasure.sum(
                document, line -> bearsVat(line) && line.vatRate().compareTo(rate) == 0, figure);
        BigDecimal left = atRate.apply(measure.sale()).subtract(measure.given(back.externalRef(), atRate));
        return mode.rounded(left);
    }

    private void add(BigDecimal rate, BigDecimal share, boolean all) {
        PriceMode.Parts parts = mode.parts(share, rate);
        BigDecimal leftOver = left(rate, SalesOrderLine::vat);
        boolean near = leftOver.subtract(parts.vat()).abs().compareTo(mayDiffer()) <= 0;
        BigDecimal vat = all && near ? leftOver : parts.vat();
        lines.add(line(rate, share.subtract(vat), vat));
    }

    /** Half a kuruş for each line of the sale. */
    private BigDecimal mayDiffer() {
        return mode.halfUnit()
                .multiply(BigDecimal.valueOf(measure.sale().lines().size()));
    }

    private SalesOrderLine line(BigDecimal rate, BigDecimal net, BigDecimal vat) {
        @Nullable String none = null;
        return SalesOrderLineBuilder.stagedBuilder()
                .lineNo(lines.size() + 1)
                .kind("fee")
                .sku(none)
                .name(NAME + ReturnMeasure.plain(rate))
                .quantity(BigDecimal.ONE)
                .unit(none)
                .unitPrice(net)
                .discount(BigDecimal.ZERO)
                .vatRate(rate)
                .net(net)
                .vat(vat)
                .vatExemption(none)
                .movesStock(false)
                .build();
    }
}
