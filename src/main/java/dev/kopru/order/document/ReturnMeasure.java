package dev.kopru.order.document;

import dev.kopru.connector.accounting.document.BookedOrder;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.csv.cell.Folded;
import dev.kopru.order.rule.OrderReason;
import dev.kopru.record.RejectedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may still come back of one sale: never more of a SKU, of shipping or of money than was sold, over all its returns.
 *
 * <p>Cancelled returns do not count, and a changed return counts as it is now. Until it is known whether the books take the
 * change, the returns behind it in the chunk count it by the larger of its two states.
 */
public final class ReturnMeasure {

    private static final List<String> CHARGES = List.of("shipping", "instalment");

    private final BookedOrder sale;
    private final Map<String, List<SalesOrder>> returns = new LinkedHashMap<>();

    public ReturnMeasure(BookedOrder sale) {
        this.sale = sale;
    }

    public SalesOrder sale() {
        return sale.content();
    }

    public void add(BookedOrder booked) {
        if (!booked.posted().cancelled()) {
            take(booked.content());
        }
    }

    /** From now on this return counts. */
    public void take(SalesOrder back) {
        returns.computeIfAbsent(back.externalRef(), ref -> new ArrayList<>()).add(back);
    }

    /** The state in which the books hold the return, if they do. */
    @Nullable
    SalesOrder booked(String ref) {
        return returns.getOrDefault(ref, List.of()).stream().findFirst().orElse(null);
    }

    /** Rejects the return if with it more would have come back than was sold. */
    public void check(SalesOrder back, BigDecimal tolerance, @Nullable String placeholderSku) {
        direction(back);
        Stream<String> skus = back.lines().stream().map(SalesOrderLine::sku).filter(Objects::nonNull);
        for (String sku : skus.collect(Collectors.toCollection(LinkedHashSet::new))) {
            if (!sku.equals(placeholderSku)) {
                sku(sku, back, tolerance);
            }
        }
        CHARGES.forEach(kind -> charge(kind, back, tolerance));
        if (exceeds(back, SalesOrder::grandTotal, tolerance)) {
            throw RejectedException.because(
                    OrderReason.RETURN_EXCEEDS_TOTAL,
                    number(),
                    money(sale().grandTotal()),
                    money(already(back.externalRef())),
                    money(back.grandTotal()),
                    tolerance);
        }
    }

    /** What was sold goes out once more and what was not comes back: the exchange is meant the other way, as a sale. */
    private void direction(SalesOrder back) {
        boolean soldGoesOut =
                back.lines().stream().anyMatch(line -> line.quantity().signum() < 0 && wasSold(line));
        boolean unsoldComesBack = back.lines().stream()
                .anyMatch(line -> line.sku() != null && line.quantity().signum() > 0 && !wasSold(line));
        if (soldGoesOut && unsoldComesBack) {
            throw RejectedException.because(
                    OrderReason.RETURN_GOES_OUT,
                    money(sum(back, line -> line.sku() != null, ReturnMeasure::gross)
                            .negate()),
                    money(sum(back, line -> line.kind().equals("fee"), ReturnMeasure::gross)),
                    money(sum(back, line -> CHARGES.contains(line.kind()), ReturnMeasure::gross)),
                    money(back.grandTotal().negate()));
        }
    }

    private boolean wasSold(SalesOrderLine line) {
        return sale().lines().stream()
                .anyMatch(sold -> sold.sku() != null && sold.sku().equals(line.sku()));
    }

    /** Quantities in differing units cannot be added up; then the money of the SKU is compared. */
    private void sku(String sku, SalesOrder back, BigDecimal tolerance) {
        Set<String> units = Stream.concat(
                        Stream.of(sale(), back), returns.values().stream().flatMap(List::stream))
                .flatMap(document -> document.lines().stream())
                .filter(line -> sku.equals(line.sku()) && line.unit() != null)
                .map(line -> Folded.of(line.unit()))
                .collect(Collectors.toSet());
        boolean comparable = units.size() < 2;
        Function<SalesOrder, BigDecimal> figure = comparable
                ? document -> sum(document, line -> sku.equals(line.sku()), SalesOrderLine::quantity)
                : document -> sum(document, line -> sku.equals(line.sku()), ReturnMeasure::gross);
        if (exceeds(back, figure, comparable ? BigDecimal.ZERO : tolerance)) {
            throw exceeding(
                    comparable ? OrderReason.RETURN_EXCEEDS_QUANTITY : OrderReason.RETURN_EXCEEDS_LINE,
                    sku,
                    back,
                    figure);
        }
    }

    private void charge(String kind, SalesOrder back, BigDecimal tolerance) {
        Function<SalesOrder, BigDecimal> figure =
                document -> sum(document, line -> kind.equals(line.kind()), ReturnMeasure::gross);
        if (exceeds(back, figure, tolerance)) {
            String name = back.lines().stream()
                    .filter(line -> kind.equals(line.kind()))
                    .map(SalesOrderLine::name)
                    .findFirst()
                    .orElse(kind);
            throw exceeding(OrderReason.RETURN_EXCEEDS_LINE, name, back, figure);
        }
    }

    private boolean exceeds(SalesOrder back, Function<SalesOrder, BigDecimal> figure, BigDecimal tolerance) {
        BigDecimal now = figure.apply(back);
        BigDecimal left = figure.apply(sale()).subtract(given(back.externalRef(), figure));
        return now.signum() > 0 && now.compareTo(left.add(tolerance)) > 0;
    }

    private RejectedException exceeding(
            OrderReason code, String what, SalesOrder back, Function<SalesOrder, BigDecimal> figure) {
        BigDecimal given = given(back.externalRef(), figure);
        return code == OrderReason.RETURN_EXCEEDS_QUANTITY
                ? RejectedException.because(
                        code, number(), what, plain(figure.apply(sale())), plain(given), plain(figure.apply(back)))
                : RejectedException.because(
                        code, number(), what, money(figure.apply(sale())), money(given), money(figure.apply(back)));
    }

    /** What the other returns have given back of it. */
    BigDecimal given(String exceptRef, Function<SalesOrder, BigDecimal> figure) {
        return returns.entrySet().stream()
                .filter(one -> !one.getKey().equals(exceptRef))
                .map(one -> one.getValue().stream()
                        .map(figure)
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the other returns have given back in money. */
    BigDecimal already(String exceptRef) {
        return given(exceptRef, SalesOrder::grandTotal);
    }

    public String number() {
        return sale.posted().number();
    }

    static BigDecimal sum(
            SalesOrder document, Predicate<SalesOrderLine> which, Function<SalesOrderLine, BigDecimal> figure) {
        return document.lines().stream().filter(which).map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal gross(SalesOrderLine line) {
        return line.net().add(line.vat());
    }

    public static String money(BigDecimal amount) {
        return withDecimals(amount, 2);
    }

    static String plain(BigDecimal figure) {
        return withDecimals(figure, 0);
    }

    private static String withDecimals(BigDecimal figure, int atLeast) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), atLeast)).toPlainString();
    }
}
