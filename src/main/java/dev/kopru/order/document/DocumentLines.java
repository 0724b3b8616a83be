package dev.kopru.order.document;

import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.accounting.document.SalesOrderLineBuilder;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.Reason;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns an order's lines, discounts and charges into the lines of its document, each with its VAT.
 *
 * @param notices what is odd about them but not wrong
 */
public record DocumentLines(List<SalesOrderLine> lines, List<Reason> notices) {

    /**
     * The document's lines with the VAT that the shop states; the order's figures must be positive.
     *
     * <p>A discount on the order is given on goods first and then on shipping, instalments and fees. Where only the shop's
     * VAT or total fits one that was given on all of them alike, or amounts that were added up before they were rounded,
     * the order is read that way.
     *
     * @param total what the lines have to come to
     */
    static DocumentLines of(ShopOrder order, PriceMode mode, VatRates rates, OrderSettings settings, BigDecimal total) {
        List<PricedLine> priced = PricedLines.of(order, mode, rates, settings);
        BigDecimal discount = mode.rounded(order.discount());
        if (discount.signum() < 0) {
            throw RejectedException.because(OrderReason.NEGATIVE_AMOUNT, "discount", order.discount());
        }
        ShopVat shops = ShopVat.of(order, total);
        Readings readings = new Readings(total, settings.tolerance());
        readings.add(() -> of(priced, goodsFirst(priced, discount, mode), mode, shops));
        readings.addIfFarOff(() -> of(priced, onAll(priced, discount, mode), mode, shops));
        readings.add(() -> {
            List<PricedLine> together = PricedLines.roundedTogether(priced, mode);
            return of(together, goodsFirst(together, discount, mode), mode, shops);
        });
        readings.addIfFarOff(() -> {
            List<PricedLine> together = PricedLines.roundedTogether(priced, mode);
            return of(together, onAll(together, discount, mode), mode, shops);
        });
        return readings.best();
    }

    /** How far the lines are from a total. */
    BigDecimal distance(BigDecimal total) {
        return lines.stream()
                .map(line -> line.net().add(line.vat()))
                .reduce(total, BigDecimal::subtract)
                .abs();
    }

    private static List<BigDecimal> goodsFirst(List<PricedLine> priced, BigDecimal discount, PriceMode mode) {
        List<BigDecimal> goods = priced.stream()
                .map(line -> line.isGoods() ? line.amount() : BigDecimal.ZERO)
                .toList();
        List<BigDecimal> others = priced.stream()
                .map(line -> line.isGoods() ? BigDecimal.ZERO : line.amount())
                .toList();
        return DiscountSpread.goodsFirst(goods, others, discount, mode.decimals());
    }

    private static List<BigDecimal> onAll(List<PricedLine> priced, BigDecimal discount, PriceMode mode) {
        return DiscountSpread.over(priced.stream().map(PricedLine::amount).toList(), discount, mode.decimals());
    }

    private static DocumentLines of(List<PricedLine> priced, List<BigDecimal> shares, PriceMode mode, ShopVat shops) {
        VatCheck vat = VatCheck.of(priced, shares, mode, shops);
        List<SalesOrderLine> lines = new ArrayList<>();
        List<Reason> notices = new ArrayList<>(vat.notices());
        for (int i = 0; i < priced.size(); i++) {
            PricedLine line = priced.get(i);
            lines.add(line(i + 1, line, shares.get(i), vat.amounts().get(i), mode));
            if (line.vatExemption() != null && line.rate().signum() != 0) {
                notices.add(
                        Reason.of(OrderNotice.EXEMPTION_ON_TAXED_LINE, line.field(), line.vatExemption(), line.rate()));
            }
        }
        return new DocumentLines(lines, notices);
    }

    private static SalesOrderLine line(int number, PricedLine line, BigDecimal share, BigDecimal vat, PriceMode mode) {
        PriceMode.Parts parts = mode.partsWithVat(line.amount().subtract(share), vat);
        return SalesOrderLineBuilder.stagedBuilder()
                .lineNo(number)
                .kind(line.kind())
                .sku(line.sku())
                .name(line.name())
                .quantity(line.quantity())
                .unit(line.unit())
                .unitPrice(line.unitNet())
                .discount(mode.rounded(mode.exactNet(line.discount().add(share), line.rate())))
                .vatRate(line.rate())
                .net(parts.net())
                .vat(parts.vat())
                .vatExemption(line.vatExemption())
                .movesStock(line.movesStock())
                .build();
    }
}
