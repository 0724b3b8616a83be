package dev.kopru.order;

import dev.kopru.connector.store.order.LineKind;
import dev.kopru.connector.store.order.ShopOrderLine;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Builds a line of a shop order for a test. */
public final class ALine {

    private int lineNo = 1;
    private LineKind kind = LineKind.GOODS;
    private final @Nullable String sku;
    private @Nullable String name = "Tişört";
    private Map<String, String> attributes = Map.of();
    private final BigDecimal quantity;
    private @Nullable String unit = "adet";
    private final BigDecimal unitPrice;
    private BigDecimal discount = BigDecimal.ZERO;
    private final @Nullable BigDecimal vatRate;
    private @Nullable BigDecimal lineTotal;
    private @Nullable BigDecimal vatAmount;
    private @Nullable String withholding;
    private @Nullable String vatExemption;

    private ALine(@Nullable String sku, String quantity, String unitPrice, @Nullable String vatRate) {
        this.sku = sku;
        this.quantity = new BigDecimal(quantity);
        this.unitPrice = new BigDecimal(unitPrice);
        this.vatRate = vatRate == null ? null : new BigDecimal(vatRate);
    }

    public static ALine of(@Nullable String sku, String quantity, String unitPrice, @Nullable String vatRate) {
        return new ALine(sku, quantity, unitPrice, vatRate);
    }

    public static ALine fee(String quantity, String unitPrice, String vatRate) {
        return new ALine(null, quantity, unitPrice, vatRate).kind(LineKind.FEE).name("Hizmet bedeli");
    }

    static List<ShopOrderLine> numbered(ALine... lines) {
        AtomicInteger number = new AtomicInteger();
        return Arrays.stream(lines)
                .map(line -> line.lineNo(number.incrementAndGet()).build())
                .toList();
    }

    private ALine lineNo(int value) {
        lineNo = value;
        return this;
    }

    public ALine kind(LineKind value) {
        kind = value;
        return this;
    }

    public ALine name(@Nullable String value) {
        name = value;
        return this;
    }

    public ALine attributes(Map<String, String> value) {
        attributes = value;
        return this;
    }

    public ALine unit(@Nullable String value) {
        unit = value;
        return this;
    }

    public ALine discount(String value) {
        discount = new BigDecimal(value);
        return this;
    }

    public ALine total(String value) {
        lineTotal = new BigDecimal(value);
        return this;
    }

    public ALine vat(String value) {
        vatAmount = new BigDecimal(value);
        return this;
    }

    public ALine vatExemption(String value) {
        vatExemption = value;
        return this;
    }

    ALine withholding(String value) {
        withholding = value;
        return this;
    }

    ShopOrderLine build() {
        return new ShopOrderLine(
                lineNo,
                kind,
                sku,
                name,
                attributes,
                quantity,
                unit,
                unitPrice,
                discount,
                vatRate,
                lineTotal,
                vatAmount,
                withholding,
                vatExemption);
    }
}
