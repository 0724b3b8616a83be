package dev.kopru.connector.accounting;

import dev.kopru.connector.accounting.document.DocumentAmountsBuilder;
import dev.kopru.connector.accounting.document.DocumentCustomerBuilder;
import dev.kopru.connector.accounting.document.DocumentFingerprint;
import dev.kopru.connector.accounting.document.DocumentKeyBuilder;
import dev.kopru.connector.accounting.document.DocumentPayment;
import dev.kopru.connector.accounting.document.DocumentSettlementBuilder;
import dev.kopru.connector.accounting.document.DocumentSource;
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
                DocumentKeyBuilder.stagedBuilder()
                        .externalRef(externalRef)
                        .isReturn(isReturn)
                        .relatedRef(isReturn ? "shop:0" : null)
                        .shopNumber("WEB-1")
                        .build(),
                "open",
                LocalDate.of(2026, 3, 2),
                DocumentCustomerBuilder.stagedBuilder()
                        .accountCode("120.01.000001")
                        .title("Ayşe Yılmaz")
                        .taxOffice(null)
                        .taxNumber("10000000146")
                        .billing(HOME)
                        .delivery(HOME)
                        .build(),
                DocumentAmountsBuilder.stagedBuilder()
                        .currency("TRY")
                        .exchangeRate(new BigDecimal("1.00000000"))
                        .netTotal(net)
                        .vatTotal(money(20L * lines))
                        .grandTotal(total)
                        .localVat(money(20L * lines))
                        .localTotal(total)
                        .build(),
                DocumentSettlementBuilder.stagedBuilder()
                        .paymentAccount("108.01")
                        .paymentPlan(null)
                        .payments(List.of(new DocumentPayment(1, "CreditCard", total, "108.01", null, "pay-1")))
                        .build(),
                note,
                new DocumentSource(revision, new byte[0]),
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

    /** The record with other values in some of its components or of those of its parts, given as name and value in turn. */
    public static <R extends Record> R with(R record, @Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> others = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            others.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        R changed = changed(record, others);
        if (!others.isEmpty()) {
            throw new IllegalArgumentException("no such components: " + others);
        }
        return changed;
    }

    /** Takes the values that it uses out of {@code others}; its own components come before those of its parts. */
    private static <R extends Record> R changed(R record, Map<String, @Nullable Object> others) {
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Map<String, @Nullable Object> own = new HashMap<>();
            for (RecordComponent component : components) {
                if (others.containsKey(component.getName())) {
                    own.put(component.getName(), others.remove(component.getName()));
                }
            }
            List<Class<?>> types = new ArrayList<>();
            List<@Nullable Object> values = new ArrayList<>();
            for (RecordComponent component : components) {
                types.add(component.getType());
                if (own.containsKey(component.getName())) {
                    values.add(own.get(component.getName()));
                } else {
                    Object value = component.getAccessor().invoke(record);
                    values.add(value instanceof Record part && !others.isEmpty() ? changed(part, others) : value);
                }
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
        return d.sealed(DocumentFingerprint.of(d));
    }
}
