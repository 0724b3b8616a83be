package dev.kopru.order.csv;

import dev.kopru.connector.store.order.ShopPayment;
import dev.kopru.csv.row.CellReader;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.csv.row.RecordCells;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The payments of an order in a file. Without amounts the order was paid whole by its method; with amounts each row that
 * has one is a payment.
 *
 * <p>A file may repeat an order's own columns in each of its rows: a payment that stands in all of them is one, and so are
 * those with the same id.
 *
 * @param each empty where the file has no amounts
 */
record CsvOrderPayments(@Nullable String method, @Nullable String id, List<ShopPayment> each) {

    private static final String METHOD = "payment-method";
    private static final String ID = "payment-id";
    private static final String AMOUNT = "payment-amount";

    static CsvOrderPayments of(List<CsvRow> rows, CellReader reader, RecordCells cells) {
        if (rows.stream().allMatch(row -> row.given(AMOUNT) == null)) {
            return new CsvOrderPayments(cells.text(METHOD), cells.text(ID), List.of());
        }
        List<ShopPayment> payments = new ArrayList<>();
        for (CsvRow row : rows) {
            BigDecimal amount = reader.number(row.given(AMOUNT), cells.currencyMarks());
            if (amount != null) {
                payments.add(new ShopPayment(
                        reader.text(row.cell(METHOD)), amount.stripTrailingZeros(), reader.text(row.cell(ID))));
            } else if (row.given(AMOUNT) == null && (row.given(METHOD) != null || row.given(ID) != null)) {
                reader.missing(AMOUNT, row.line());
            }
        }
        List<ShopPayment> each = each(payments, rows.size());
        ShopPayment first = each.isEmpty() ? null : each.get(0);
        return new CsvOrderPayments(first == null ? null : first.method(), first == null ? null : first.id(), each);
    }

    static boolean isPayment(CsvRow row) {
        return row.given(AMOUNT) != null;
    }

    private static List<ShopPayment> each(List<ShopPayment> payments, int rows) {
        Map<ShopPayment, Integer> times = new LinkedHashMap<>();
        payments.forEach(payment -> times.merge(payment, 1, Integer::sum));
        List<ShopPayment> each = new ArrayList<>();
        times.forEach((payment, count) -> {
            boolean one = Objects.nonNull(payment.id()) || count == rows;
            for (int i = 0; i < (one ? 1 : count); i++) {
                each.add(payment);
            }
        });
        return each;
    }
}
