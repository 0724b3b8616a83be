package dev.kopru.connector.store.vendure;

import dev.kopru.connector.http.JsonPart;
import dev.kopru.connector.store.order.LineKind;
import dev.kopru.connector.store.order.ShopOrderLine;
import dev.kopru.connector.store.order.ShopOrderLineBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an order charges for, with VAT: its lines as they are after all promotions, whose share of the order's own discounts
 * the shop has worked out, and its surcharges.
 */
record OrderGoods(Money money) {

    List<ShopOrderLine> lines(JsonPart order, List<ShippingCharges.Shipping> furtherShipping) {
        List<ShopOrderLine> lines = new ArrayList<>();
        order.list("lines").forEach(line -> lines.add(goods(line, lines.size() + 1)));
        order.list("surcharges").forEach(surcharge -> lines.add(surcharge(surcharge, lines.size() + 1)));
        furtherShipping.forEach(shipping -> lines.add(
                fee(lines.size() + 1, null, shipping.name(), shipping.amount(), shipping.rate(), shipping.vat())));
        return lines;
    }

    private ShopOrderLine goods(JsonPart line, int number) {
        JsonPart variant = line.find("productVariant");
        BigDecimal quantity = line.decimalOrZero("quantity");
        BigDecimal before = money.of(line, "linePriceWithTax");
        BigDecimal paid = money.of(line, "proratedLinePriceWithTax");
        // Dearer than its price by what is added to the whole order: then that is its price.
        BigDecimal priced = before.max(paid);
        BigDecimal unit = money.of(line, "unitPriceWithTax");
        return ShopOrderLineBuilder.stagedBuilder()
                .lineNo(number)
                .kind(LineKind.GOODS)
                .sku(variant == null ? null : variant.text("sku"))
                .name(variant == null ? null : variant.text("name"))
                .attributes(variant == null ? Map.of() : attributes(variant))
                .quantity(quantity)
                .unit(null)
                .unitPrice(unit.multiply(quantity).compareTo(priced) == 0 ? unit : Money.each(priced, quantity))
                .discount(priced.subtract(paid))
                .vatRate(Money.rate(line))
                .lineTotal(paid)
                .vatAmount(paid.subtract(money.of(line, "proratedLinePrice")))
                .withholding(null)
                .vatExemption(null)
                .build();
    }

    private static Map<String, String> attributes(JsonPart variant) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (JsonPart option : variant.list("options")) {
            JsonPart group = option.find("group");
            attributes.put(group == null ? "?" : group.textOrEmpty("name"), option.textOrEmpty("name"));
        }
        return attributes;
    }

    private ShopOrderLine surcharge(JsonPart surcharge, int number) {
        BigDecimal gross = money.of(surcharge, "priceWithTax");
        return fee(
                number,
                surcharge.text("sku"),
                surcharge.textOrEmpty("description"),
                gross,
                Money.rate(surcharge),
                gross.subtract(money.of(surcharge, "price")));
    }

    private static ShopOrderLine fee(
            int number,
            @Nullable String sku,
            String name,
            BigDecimal amount,
            @Nullable BigDecimal rate,
            BigDecimal vat) {
        return ShopOrderLineBuilder.stagedBuilder()
                .lineNo(number)
                .kind(LineKind.FEE)
                .sku(sku)
                .name(name)
                .attributes(Map.of())
                .quantity(BigDecimal.ONE)
                .unit(null)
                .unitPrice(amount)
                .discount(BigDecimal.ZERO)
                .vatRate(rate)
                .lineTotal(amount)
                .vatAmount(vat)
                .withholding(null)
                .vatExemption(null)
                .build();
    }
}
