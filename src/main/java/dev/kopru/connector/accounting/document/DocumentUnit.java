package dev.kopru.connector.accounting.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a document says about money: lines, discounts, charges, payments and totals, which only make sense together. */
record DocumentUnit(SalesOrder document) {

    private static final int PRICE_DECIMALS = 6;
    private static final int RATE_DECIMALS = 8;
    private static final int MONEY_DECIMALS = 4;

    boolean saysTheSameAs(DocumentUnit other, boolean withPayments) {
        return lines(true).equals(other.lines(true)) && saysTheSameButForNames(other, withPayments);
    }

    /** Whether at most the names of goods differ. */
    boolean saysTheSameButForNames(DocumentUnit other, boolean withPayments) {
        return head().equals(other.head())
                && lines(false).equals(other.lines(false))
                && (!withPayments || payments().equals(other.payments()));
    }

    boolean holdsPayments() {
        return !document.payments().isEmpty();
    }

    private List<String> head() {
        return List.of(
                document.isReturn() ? "return" : "order",
                Objects.requireNonNullElse(document.relatedRef(), ""),
                document.currency(),
                plain(document.exchangeRate(), RATE_DECIMALS),
                money(document.netTotal()),
                money(document.vatTotal()),
                money(document.grandTotal()));
    }

    private List<String> lines(boolean withNames) {
        return document.lines().stream()
                .map(line -> key(line, withNames))
                .sorted()
                .toList();
    }

    static String key(SalesOrderLine line, boolean withNames) {
        return String.join(
                "\u001f",
                line.kind(),
                text(line.sku()),
                withNames ? line.name().strip() : "",
                text(line.unit()),
                text(line.vatExemption()),
                plain(line.quantity(), PRICE_DECIMALS),
                plain(line.unitPrice(), PRICE_DECIMALS),
                money(line.discount()),
                plain(line.vatRate(), 2),
                money(line.net()),
                money(line.vat()));
    }

    private List<String> payments() {
        return document.payments().stream()
                .map(payment ->
                        String.join("\u001f", text(payment.method()), money(payment.amount()), text(payment.id())))
                .sorted()
                .toList();
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static String money(BigDecimal amount) {
        return plain(amount, MONEY_DECIMALS);
    }

    /** As the books keep it, without trailing zeros. */
    static String plain(BigDecimal amount, int decimals) {
        BigDecimal stripped = amount.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
