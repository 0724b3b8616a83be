package dev.kopru.connector.accounting;

import dev.kopru.connector.accounting.document.DocumentFingerprint;
import dev.kopru.connector.accounting.document.DocumentPayment;
import dev.kopru.connector.accounting.document.PostalAddress;
import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.connector.accounting.document.SalesOrderLine;
import dev.kopru.connector.accounting.document.Wanted;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sales orders for tests. */
public final class SalesOrders {

    private static final PostalAddress HOME =
            new PostalAddress("Ayşe Yılmaz", "Çınar Sok. 5 🏠", "Kadıköy", "İstanbul", "34710", "TR");

    private SalesOrders() {}

    public static SalesOrder order(String externalRef, long revision) {
        return order(externalRef, revision, "teşekkürler 😉", 1);
    }

    public static SalesOrder order(String externalRef, long revision, @Nullable String note, int lines) {
        return document(externalRef, false, revision, note, lines);
    }

    public static SalesOrder returned(String externalRef) {
        return document(externalRef, true, 1, null, 1);
    }

    private static SalesOrder document(
            String externalRef, boolean isReturn, long revision, @Nullable String note, int lines) {
        BigDecimal net = money(100L * lines);
        BigDecimal total = money(120L * lines);
        return sealed(new SalesOrder(
                externalRef,
                isReturn,
                isReturn ? "shop:0" : null,
                "WEB-1",
                "open",
                "120.01.000001",
                "Ayşe Yılmaz",
                null,
                "10000000146",
                LocalDate.of(2026, 3, 2),
                "TRY",
                new BigDecimal("1.00000000"),
                "108.01",
                null,
                List.of(new DocumentPayment(1, "CreditCard", total, "108.01", null, "pay-1")),
                net,
                money(20L * lines),
                total,
                money(20L * lines),
                total,
                HOME,
                HOME,
                note,
                revision,
                new byte[0],
                IntStream.rangeClosed(1, lines).mapToObj(SalesOrders::line).toList()));
    }

    public static SalesOrderLine line(int lineNo) {
        return new SalesOrderLine(
                lineNo,
                "goods",
                "KZK-001-M",
                "Kazak 👟",
                new BigDecimal("1.000000"),
                "adet",
                new BigDecimal("100.000000"),
                money(0),
                new BigDecimal("20.00"),
                money(100),
                money(20),
                null,
                true);
    }

    /** {@code count} orders with the external references {@code prefix0}, {@code prefix1}, ... */
    public static List<SalesOrder> many(String prefix, int count, int lines) {
        return IntStream.range(0, count)
                .mapToObj(i -> order(prefix + i, 1, null, lines))
                .toList();
    }

    /** The same as wishes, of orders of which nothing was written before. */
    public static List<Wanted> wanted(String prefix, int count, int lines) {
        return many(prefix, count, lines).stream().map(Wanted::of).toList();
    }

    private static BigDecimal money(long amount) {
        return BigDecimal.valueOf(amount).setScale(4);
    }

    /** The record with other values in some of its components, given as name and value in turn. */
    public static <R extends Record> R with(R record, @Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> others = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            others.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        try {
            List<Class<?>> types = new ArrayList<>();
            List<@Nullable Object> values = new ArrayList<>();
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                types.add(component.getType());
                values.add(
                        others.containsKey(component.getName())
                                ? others.remove(component.getName())
                                : component.getAccessor().invoke(record));
            }
            if (!others.isEmpty()) {
                throw new IllegalArgumentException("no such components: " + others);
            }
            @SuppressWarnings("unchecked")
            R changed = (R) record.getClass()
                    .getDeclaredConstructor(types.toArray(Class[]::new))
                    .newInstance(values.toArray());
            return changed;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The document with the fingerprint of what it says. */
    public static SalesOrder sealed(SalesOrder d) {
        return new SalesOrder(
                d.externalRef(),
                d.isReturn(),
                d.relatedRef(),
                d.shopNumber(),
                d.state(),
                d.accountCode(),
                d.title(),
                d.taxOffice(),
                d.taxNumber(),
                d.date(),
                d.currency(),
                d.exchangeRate(),
                d.paymentAccount(),
                d.paymentPlan(),
                d.payments(),
                d.netTotal(),
                d.vatTotal(),
                d.grandTotal(),
                d.localVat(),
                d.localTotal(),
                d.billing(),
                d.delivery(),
                d.note(),
                d.sourceRevision(),
                DocumentFingerprint.of(d),
                d.lines());
    }
}
