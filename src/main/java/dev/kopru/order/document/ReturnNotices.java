package dev.kopru.order.document;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.order.rule.OrderNotice;
import dev.kopru.record.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is odd about a return that is within what was sold. */
public final class ReturnNotices {

    private ReturnNotices() {}

    public static List<Reason> of(SalesOrder back, ReturnMeasure measure) {
        List<Reason> notices = new ArrayList<>();
        BigDecimal returned = measure.already(back.externalRef()).add(back.grandTotal());
        notices.addAll(rounded(back));
        if (notices.isEmpty() && returned.compareTo(measure.sale().grandTotal()) > 0) {
            notices.add(Reason.of(
                    OrderNotice.RETURN_ABOVE_SALE,
                    ReturnMeasure.money(returned),
                    ReturnMeasure.money(measure.sale().grandTotal()),
                    measure.number()));
        }
        String rates = back.lines().stream()
                .map(line -> otherRate(line, measure.sale()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
        if (!rates.isEmpty()) {
            notices.add(Reason.of(OrderNotice.RETURN_VAT_RATE_DIFFERS, rates, measure.number()));
        }
        return notices;
    }

    /** A kuruş that no line gives back. */
    public static List<Reason> rounded(SalesOrder back) {
        BigDecimal rounding = ReturnMeasure.sum(back, line -> line.kind().equals("rounding"), ReturnMeasure::gross);
        return rounding.signum() == 0
                ? List.of()
                : List.of(Reason.of(
                        OrderNotice.RETURN_ROUNDED,
                        ReturnMeasure.money(back.grandTotal()),
                        ReturnMeasure.money(back.grandTotal().subtract(rounding))));
    }

    /** For example {@code TS-1: %18 ≠ %20}; empty where the rate is one of the sale's for that line. */
    private static String otherRate(SalesOrderLine line, SalesOrder sale) {
        boolean worthless = ReturnMeasure.gross(line).signum() == 0;
        if (worthless || line.kind().equals("rounding") || line.quantity().signum() < 0) {
            return "";
        }
        TreeSet<BigDecimal> sold = rates(
                sale,
                one -> line.sku() == null
                        ? one.kind().equals(line.kind())
                        : line.sku().equals(one.sku()));
        TreeSet<BigDecimal> possible = sold.isEmpty() ? rates(sale, one -> true) : sold;
        return possible.isEmpty() || possible.contains(line.vatRate())
                ? ""
                : (line.sku() == null ? line.name() : line.sku()) + ": %" + ReturnMeasure.plain(line.vatRate())
                        + " ≠ %"
                        + possible.stream().map(ReturnMeasure::plain).collect(Collectors.joining(", %"));
    }

    private static TreeSet<BigDecimal> rates(SalesOrder sale, Predicate<SalesOrderLine> which) {
        return sale.lines().stream()
                .filter(line -> !line.kind().equals("rounding") && which.test(line))
                .map(SalesOrderLine::vatRate)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
