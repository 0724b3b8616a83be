package dev.kopru.order.document;

import dev.kopru.connector.store.order.Charge;
import dev.kopru.connector.store.order.LineKind;
import dev.kopru.connector.store.order.OrderKind;
import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.order.customer.CustomerReading;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.order.rule.OrderSettings;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads what an order charges for: its lines, its shipping, its instalments; signs, rates and line totals are checked. */
final class PricedLines {

    private final ShopOrder order;
    private final PriceMode mode;
    private final VatRates rates;
    private final OrderSettings settings;
    private final List<PricedLine> lines = new ArrayList<>();

    private PricedLines(ShopOrder order, PriceMode mode, VatRates rates, OrderSettings settings) {
        this.order = order;
        this.mode = mode;
        this.rates = rates;
        this.settings = settings;
    }

    static List<PricedLine> of(ShopOrder order, PriceMode mode, VatRates rates, OrderSettings settings) {
        PricedLines priced = new PricedLines(order, mode, rates, settings);
        order.lines().stream().filter(line -> line.quantity().signum() != 0).forEach(priced::add);
        if (priced.lines.isEmpty() && order.kind() != OrderKind.RETURN) {
            throw RejectedException.because(OrderReason.NO_LINES);
        }
        priced.add("shipping", "Kargo", order.shipping(), order.shippingDiscount());
        priced.add("instalment", "Vade farkı", order.instalment(), BigDecimal.ZERO);
        return priced.lines;
    }

    /** The same lines, their amounts added up before they are rounded, as shops do whose prices have more decimals. */
    static List<PricedLine> roundedTogether(List<PricedLine> lines, PriceMode mode) {
        List<BigDecimal> exact = lines.stream().map(PricedLine::exact).toList();
        BigDecimal sum = mode.rounded(exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        List<BigDecimal> amounts = LargestRemainder.moved(
                lines.stream().map(PricedLine::amount).toList(), exact, Set.of(), sum, mode.decimals());
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).withAmount(amounts.get(i)))
                .toList();
    }

    private void add(ShopOrderLine line) {
        checkSigns(line);
        String field = "lines[" + line.lineNo() + "]";
        BigDecimal exact = exactAmount(line);
        BigDecimal amount = mode.rounded(exact);
        BigDecimal rate = rate(field, line.vatRate(), amount);
        boolean fee = line.kind() == LineKind.FEE;
        lines.add(PricedLineBuilder.stagedBuilder()
                .field(field)
                .kind(line.kind().name().toLowerCase(Locale.ROOT))
                .sku(fee ? null : sku(line))
                .name(name(line))
                .quantity(line.quantity())
                .unit(unit(line))
                .unitNet(mode.unitNet(line.unitPrice(), rate))
                .amount(amount)
                .exact(exact)
                .discount(line.discount())
                .rate(rate)
                .statedVat(line.vatAmount())
                .vatExemption(CustomerReading.blankToNull(line.vatExemption()))
                .build());
    }

    /** The line's amount in the order's price mode; where the shop has a figure of its own, that one is kept. */
    private BigDecimal exactAmount(ShopOrderLine line) {
        BigDecimal exact = line.quantity().multiply(line.unitPrice()).subtract(line.discount());
        BigDecimal ours = mode.rounded(exact);
        if (line.kind() != LineKind.FEE) {
            nonNegative("lines[" + line.lineNo() + "]", ours);
        }
        BigDecimal shops = line.lineTotal();
        if (shops == null) {
            return exact;
        }
        if (shops.subtract(ours).abs().compareTo(settings.tolerance()) > 0) {
            throw RejectedException.because(OrderReason.LINE_TOTAL_MISMATCH, line.lineNo(), shops, ours);
        }
        return shops;
    }

    private static void checkSigns(ShopOrderLine line) {
        if (line.quantity().signum() < 0) {
            throw RejectedException.because(OrderReason.NEGATIVE_QUANTITY, line.lineNo(), line.quantity());
        }
        if (line.unitPrice().signum() < 0 && line.kind() != LineKind.FEE) {
            throw RejectedException.because(OrderReason.NEGATIVE_PRICE, line.lineNo(), line.unitPrice());
        }
        nonNegative("lines[" + line.lineNo() + "].discount", line.discount());
        String withholding = line.withholding();
        if (withholding != null
                && !withholding.isBlank()
                && !withholding.strip().matches("0([/.,].*)?")) {
            throw RejectedException.because(OrderReason.WITHHOLDING_NOT_SUPPORTED, line.lineNo(), withholding);
        }
    }

    private void add(String kind, String name, Charge charge, BigDecimal reduction) {
        nonNegative(kind + " discount", reduction);
        BigDecimal exact = nonNegative(kind, charge.amount()).subtract(reduction);
        if (charge.amount().signum() == 0 && reduction.signum() == 0) {
            return;
        }
        BigDecimal amount = nonNegative(kind, mode.rounded(charge.amount()).subtract(mode.rounded(reduction)));
        BigDecimal rate = rate(kind, charge.vatRate(), amount);
        lines.add(PricedLineBuilder.stagedBuilder()
                .field(kind)
                .kind(kind)
                .sku(null)
                .name(name)
                .quantity(BigDecimal.ONE)
                .unit(null)
                .unitNet(mode.unitNet(mode.rounded(charge.amount()), rate))
                .amount(amount)
                .exact(exact)
                .discount(reduction)
                .rate(rate)
                .statedVat(null)
                .vatExemption(null)
                .build());
    }

    /** A line worth nothing needs no rate of its own; any other must say its rate. */
    private BigDecimal rate(String field, @Nullable BigDecimal rate, BigDecimal amount) {
        if (rate != null) {
            return rates.allowed(field, rate);
        }
        if (amount.signum() != 0) {
            throw RejectedException.because(OrderReason.MISSING_VAT_RATE, field);
        }
        return order.lines().stream()
                .map(ShopOrderLine::vatRate)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private String sku(ShopOrderLine line) {
        String sku = line.sku() == null ? "" : line.sku().strip();
        if (!sku.isEmpty()) {
            return sku;
        }
        String placeholder = settings.stock().placeholderSku();
        if (placeholder == null || placeholder.isBlank()) {
            throw RejectedException.because(OrderReason.MISSING_SKU, line.lineNo(), name(line));
        }
        return placeholder;
    }

    private String unit(ShopOrderLine line) {
        String unit = CustomerReading.blankToNull(line.unit());
        return unit == null ? settings.stock().defaultUnit() : unit;
    }

    private static String name(ShopOrderLine line) {
        if (line.name() != null && !line.name().isBlank()) {
            return line.name().strip();
        }
        return line.sku() == null || line.sku().isBlank() ? "?" : line.sku().strip();
    }

    private static BigDecimal nonNegative(String field, BigDecimal amount) {
        if (amount.signum() < 0) {
            throw RejectedException.because(OrderReason.NEGATIVE_AMOUNT, field, amount);
        }
        return amount;
    }
}
