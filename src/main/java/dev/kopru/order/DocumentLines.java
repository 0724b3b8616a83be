package dev.kopru.order;

import dev.kopru.connector.accounting.SalesOrderLine;
import dev.kopru.connector.store.Charge;
import dev.kopru.connector.store.LineKind;
import dev.kopru.connector.store.OrderKind;
import dev.kopru.connector.store.ShopOrder;
import dev.kopru.connector.store.ShopOrderLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns an order's lines, discounts and charges into the lines of its document, each with its VAT. */
final class DocumentLines {

    private final ShopOrder order;
    private final PriceMode mode;
    private final OrderSettings settings;
    private final VatCheck vatCheck;
    private final List<SalesOrderLine> lines = new ArrayList<>();

    private DocumentLines(ShopOrder order, PriceMode mode, OrderSettings settings) {
        this.order = order;
        this.mode = mode;
        this.settings = settings;
        this.vatCheck = new VatCheck(mode, settings.tolerance());
    }

    /** The document's lines, VAT checked against the shop's figures; the order's figures must be positive. */
    static List<SalesOrderLine> of(ShopOrder order, PriceMode mode, OrderSettings settings) {
        DocumentLines document = new DocumentLines(order, mode, settings);
        document.addLines();
        document.addCharge("shipping", "Kargo", order.shipping(), order.shippingDiscount());
        document.addCharge("instalment", "Vade farkı", order.instalment(), BigDecimal.ZERO);
        document.vatCheck.perRate();
        document.vatCheck.total(document.lines, order.vatTotal());
        return document.lines;
    }

    private void addLines() {
        List<ShopOrderLine> sold = order.lines().stream()
                .filter(line -> line.quantity().signum() != 0)
                .toList();
        if (sold.isEmpty() && order.kind() != OrderKind.RETURN) {
            throw RejectedOrder.because(OrderReason.NO_LINES);
        }
        List<BigDecimal> amounts = sold.stream().map(this::amount).toList();
        List<BigDecimal> spreadOver = new ArrayList<>();
        for (int i = 0; i < sold.size(); i++) {
            spreadOver.add(sold.get(i).kind() == LineKind.FEE ? BigDecimal.ZERO : amounts.get(i));
        }
        List<BigDecimal> shares = DiscountSpread.over(
                spreadOver, mode.rounded(nonNegative("discount", order.discount())), mode.decimals());
        for (int i = 0; i < sold.size(); i++) {
            addLine(sold.get(i), amounts.get(i), shares.get(i));
        }
    }

    /** The line's amount in the order's price mode; where the shop has a figure of its own, that one is kept. */
    private BigDecimal amount(ShopOrderLine line) {
        checkSigns(line);
        BigDecimal ours =
                mode.rounded(line.quantity().multiply(line.unitPrice()).subtract(line.discount()));
        if (line.kind() != LineKind.FEE) {
            nonNegative("lines[" + line.lineNo() + "]", ours);
        }
        BigDecimal shops = line.lineTotal();
        if (shops == null) {
            return ours;
        }
        if (shops.subtract(ours).abs().compareTo(settings.tolerance()) > 0) {
            throw RejectedOrder.because(OrderReason.LINE_TOTAL_MISMATCH, line.lineNo(), shops, ours);
        }
        return mode.rounded(shops);
    }

    private static void checkSigns(ShopOrderLine line) {
        if (line.quantity().signum() < 0) {
            throw RejectedOrder.because(OrderReason.NEGATIVE_QUANTITY, line.lineNo(), line.quantity());
        }
        if (line.unitPrice().signum() < 0 && line.kind() != LineKind.FEE) {
            throw RejectedOrder.because(OrderReason.NEGATIVE_PRICE, line.lineNo(), line.unitPrice());
        }
        nonNegative("lines[" + line.lineNo() + "].discount", line.discount());
        String withholding = line.withholding();
        if (withholding != null && !withholding.isBlank() && !withholding.startsWith("0/")) {
            throw RejectedOrder.because(OrderReason.WITHHOLDING_NOT_SUPPORTED, line.lineNo(), withholding);
        }
    }

    private void addLine(ShopOrderLine line, BigDecimal amount, BigDecimal share) {
        BigDecimal rate = rate("lines[" + line.lineNo() + "]", line.vatRate(), amount);
        BigDecimal after = amount.subtract(share);
        PriceMode.Parts parts = vatCheck.parts(line, rate, after, share);
        boolean goods = line.kind() != LineKind.FEE;
        add(line.kind().name().toLowerCase(Locale.ROOT), goods ? sku(line) : null, name(line), line, rate, parts);
    }

    private void add(
            String kind,
            @Nullable String sku,
            String name,
            ShopOrderLine line,
            BigDecimal rate,
            PriceMode.Parts parts) {
        BigDecimal unitNet = mode.unitNet(line.unitPrice(), rate);
        BigDecimal discount = mode.rounded(line.quantity().multiply(unitNet)).subtract(parts.net());
        boolean movesStock = line.kind() == LineKind.GOODS || line.kind() == LineKind.BUNDLE_ITEM;
        lines.add(new SalesOrderLine(
                lines.size() + 1,
                kind,
                sku,
                name,
                line.quantity(),
                unit(line),
                unitNet,
                discount,
                rate,
                parts.net(),
                parts.vat(),
                CustomerReading.blankToNull(line.vatExemption()),
                movesStock));
    }

    private void addCharge(String kind, String name, Charge charge, BigDecimal reduction) {
        BigDecimal amount = mode.rounded(nonNegative(kind, charge.amount()));
        if (amount.signum() == 0 && reduction.signum() == 0) {
            return;
        }
        BigDecimal after = amount.subtract(mode.rounded(nonNegative(kind + " discount", reduction)));
        nonNegative(kind, after);
        BigDecimal rate = rate(kind, charge.vatRate(), after);
        PriceMode.Parts parts = mode.parts(after, rate);
        BigDecimal unitNet = mode.unitNet(amount, rate);
        lines.add(new SalesOrderLine(
                lines.size() + 1,
                kind,
                null,
                name,
                BigDecimal.ONE,
                null,
                unitNet,
                mode.rounded(unitNet).subtract(parts.net()),
                rate,
                parts.net(),
                parts.vat(),
                null,
                false));
    }

    /** A line worth nothing needs no rate of its own; any other must say its rate. */
    private BigDecimal rate(String field, @Nullable BigDecimal rate, BigDecimal amount) {
        if (rate == null) {
            if (amount.signum() != 0) {
                throw RejectedOrder.because(OrderReason.MISSING_VAT_RATE, field);
            }
            return order.lines().stream()
                    .map(ShopOrderLine::vatRate)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
        }
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw RejectedOrder.because(OrderReason.INVALID_VAT_RATE, field, rate);
        }
        return rate;
    }

    private @Nullable String sku(ShopOrderLine line) {
        String sku = line.sku() == null ? "" : line.sku().strip();
        if (!sku.isEmpty()) {
            return sku;
        }
        String placeholder = settings.stock().placeholderSku();
        if (placeholder == null || placeholder.isBlank()) {
            throw RejectedOrder.because(OrderReason.MISSING_SKU, line.lineNo(), name(line));
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
            throw RejectedOrder.because(OrderReason.NEGATIVE_AMOUNT, field, amount);
        }
        return amount;
    }
}
