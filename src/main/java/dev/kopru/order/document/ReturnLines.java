package dev.kopru.order.document;

import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.store.order.Charge;
import dev.kopru.connector.store.order.OrderAmountsBuilder;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.connector.store.order.VatOfRate;
import dev.kopru.order.customer.CustomerReading;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The document lines of a return whose signs are read. Goods that go out in exchange become lines of their own with a
 * negative quantity, discount, net and VAT; the other lines are those that an order would have.
 */
public final class ReturnLines {

    private ReturnLines() {}

    /** Whether the return names an amount and nothing that it is for. */
    private static boolean areMissing(ShopOrder order) {
        return order.kind() == OrderKind.RETURN
                && order.lines().stream().allMatch(line -> line.quantity().signum() == 0)
                && Stream.of(
                                order.shipping().amount(),
                                order.shippingDiscount(),
                                order.instalment().amount(),
                                order.discount())
                        .allMatch(amount -> amount.signum() == 0)
                && hasTotal(order);
    }

    private static boolean hasTotal(ShopOrder order) {
        if (order.total().signum() == 0) {
            throw RejectedException.because(OrderReason.NO_LINES);
        }
        return true;
    }

    /** None for a return that names only an amount; its sale tells what that is for. */
    public static DocumentLines of(
            ShopOrder order, PriceMode mode, VatRates rates, OrderSettings settings, BigDecimal total) {
        if (areMissing(order)) {
            return new DocumentLines(List.of(), List.of());
        }
        List<ShopOrderLine> out = order.lines().stream()
                .filter(line -> line.quantity().signum() < 0)
                .map(ReturnLines::turned)
                .toList();
        if (order.kind() != OrderKind.RETURN || out.isEmpty()) {
            return DocumentLines.of(order, mode, rates, settings, total);
        }
        ShopOrder coming = part(order, in(order), order.shipping(), order.instalment(), order.discount());
        ShopOrder going = part(order, out, Charge.NONE, Charge.NONE, BigDecimal.ZERO);
        DocumentLines in = DocumentLines.of(coming, mode, rates, settings, total);
        List<SalesOrderLine> lines = new ArrayList<>(in.lines());
        for (SalesOrderLine line :
                DocumentLines.of(going, mode, rates, settings, total).lines()) {
            lines.add(goingOut(line, lines.size() + 1));
        }
        checkVat(order, lines, mode);
        return new DocumentLines(lines, in.notices());
    }

    private static List<ShopOrderLine> in(ShopOrder order) {
        return order.lines().stream()
                .filter(line -> line.quantity().signum() >= 0)
                .toList();
    }

    /** The shop's VAT is of both directions together, so it cannot be checked on one. */
    private static void checkVat(ShopOrder order, List<SalesOrderLine> lines, PriceMode mode) {
        BigDecimal rounding = mode.halfUnit().multiply(BigDecimal.valueOf(lines.size()));
        if (order.vatTotal() != null) {
            BigDecimal ours = vat(lines, line -> true);
            if (order.vatTotal().abs().subtract(ours.abs()).abs().compareTo(rounding) > 0) {
                throw RejectedException.because(OrderReason.VAT_TOTAL_MISMATCH, order.vatTotal(), ours);
            }
        }
        for (VatOfRate stated : order.vatOfRates()) {
            BigDecimal ours = vat(lines, line -> line.vatRate().compareTo(stated.rate()) == 0);
            if (stated.amount().abs().subtract(ours.abs()).abs().compareTo(rounding) > 0) {
                throw RejectedException.because(OrderReason.VAT_RATE_MISMATCH, stated.rate(), stated.amount(), ours);
            }
        }
    }

    private static BigDecimal vat(List<SalesOrderLine> lines, Predicate<SalesOrderLine> which) {
        return lines.stream().filter(which).map(SalesOrderLine::vat).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static SalesOrderLine goingOut(SalesOrderLine line, int lineNo) {
        return line.with(copy -> copy.lineNo(lineNo)
                .quantity(line.quantity().negate())
                .discount(line.discount().negate())
                .net(line.net().negate())
                .vat(line.vat().negate()));
    }

    /** What goes out without a SKU is no replacement, but some deduction that belongs into a fee or a discount. */
    private static ShopOrderLine turned(ShopOrderLine line) {
        if (CustomerReading.blankToNull(line.sku()) == null) {
            throw RejectedException.because(
                    OrderReason.MISSING_SKU, line.lineNo(), Objects.requireNonNullElse(line.name(), "?"));
        }
        return line.withQuantity(line.quantity().negate());
    }

    private static ShopOrder part(
            ShopOrder order, List<ShopOrderLine> lines, Charge shipping, Charge instalment, BigDecimal discount) {
        boolean shipped = shipping.amount().signum() != 0;
        return order.withLines(lines)
                .withAmounts(OrderAmountsBuilder.stagedBuilder()
                        .shipping(shipping)
                        .shippingDiscount(shipped ? order.shippingDiscount() : BigDecimal.ZERO)
                        .instalment(instalment)
                        .discount(discount)
                        .vatTotal(null)
                        .vatOfRates(List.of())
                        .total(order.total())
                        .build());
    }
}
