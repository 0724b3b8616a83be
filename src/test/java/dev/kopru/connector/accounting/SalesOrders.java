package dev.kopru.connector.accounting;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
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
        return new SalesOrder(
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
                sha256(externalRef + note + lines),
                IntStream.rangeClosed(1, lines).mapToObj(SalesOrders::line).toList());
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

    private static BigDecimal money(long amount) {
        return BigDecimal.valueOf(amount).setScale(4);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
