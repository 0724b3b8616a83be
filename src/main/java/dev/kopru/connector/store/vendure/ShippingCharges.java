package dev.kopru.connector.store.vendure;

import dev.kopru.connector.http.JsonPart;
import dev.kopru.connector.store.order.Charge;
import dev.kopru.connector.store.order.VatOfRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order's shipping. The shop says no rate with it, only its amounts with and without VAT and what it charged at each rate
 * altogether: the rate that fits them is its rate. Where that leaves a doubt, none is named and the order is rejected.
 */
final class ShippingCharges {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Shipping> all;

    private ShippingCharges(List<Shipping> all) {
        this.all = all;
    }

    /** One of an order's ways of shipping; amount with VAT and after discounts. */
    record Shipping(String name, BigDecimal amount, BigDecimal reduction, BigDecimal vat, @Nullable BigDecimal rate) {}

    static ShippingCharges of(JsonPart order, Money money) {
        Map<BigDecimal, BigDecimal> left = netLeftByRate(order, money);
        List<Shipping> all = new ArrayList<>();
        for (JsonPart line : order.list("shippingLines")) {
            BigDecimal amount = money.of(line, "discountedPriceWithTax");
            BigDecimal net = money.of(line, "discountedPrice");
            JsonPart method = line.find("shippingMethod");
            all.add(new Shipping(
                    method == null ? "Kargo" : method.textOrEmpty("name"),
                    amount,
                    money.of(line, "priceWithTax").subtract(amount),
                    amount.subtract(net),
                    rate(net, amount, left, money)));
        }
        return new ShippingCharges(all);
    }

    Charge charge() {
        return all.isEmpty()
                ? Charge.NONE
                : new Charge(all.get(0).amount().add(reduction()), all.get(0).rate());
    }

    /** What the first was reduced by; one that was made dearer is charged as it is. */
    BigDecimal reduction() {
        return all.isEmpty() ? BigDecimal.ZERO : all.get(0).reduction().max(BigDecimal.ZERO);
    }

    List<Shipping> further() {
        return all.isEmpty() ? List.of() : all.subList(1, all.size());
    }

    private static @Nullable BigDecimal rate(
            BigDecimal net, BigDecimal gross, Map<BigDecimal, BigDecimal> left, Money money) {
        if (gross.signum() == 0) {
            return null;
        }
        List<BigDecimal> fitting = Stream.concat(
                        left.keySet().stream(),
                        net.compareTo(gross) == 0 && !left.containsKey(BigDecimal.ZERO)
                                ? Stream.of(BigDecimal.ZERO)
                                : Stream.empty())
                .filter(rate -> fits(rate, net, gross, money))
                .toList();
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        List<BigDecimal> exact = fitting.stream()
                .filter(rate -> net.compareTo(left.getOrDefault(rate, BigDecimal.ZERO)) == 0)
                .toList();
        return exact.size() == 1 ? exact.get(0) : null;
    }

    private static boolean fits(BigDecimal rate, BigDecimal net, BigDecimal gross, Money money) {
        BigDecimal factor = HUNDRED.add(rate).movePointLeft(2);
        return net.multiply(factor)
                                .setScale(money.decimals(), RoundingMode.HALF_UP)
                                .compareTo(gross)
                        == 0
                || gross.divide(factor, money.decimals(), RoundingMode.HALF_UP).compareTo(net) == 0;
    }

    /** What the shop taxed at each rate beside the goods and the surcharges. */
    private static Map<BigDecimal, BigDecimal> netLeftByRate(JsonPart order, Money money) {
        Map<BigDecimal, BigDecimal> left = new TreeMap<>();
        order.list("taxSummary").forEach(tax -> add(left, tax, money.of(tax, "taxBase")));
        order.list("lines")
                .forEach(line ->
                        add(left, line, money.of(line, "proratedLinePrice").negate()));
        order.list("surcharges")
                .forEach(line -> add(left, line, money.of(line, "price").negate()));
        return left;
    }

    private static void add(Map<BigDecimal, BigDecimal> left, JsonPart part, BigDecimal net) {
        BigDecimal rate = Money.rate(part);
        if (rate != null) {
            left.merge(rate, net, BigDecimal::add);
        }
    }

    /** The shop's VAT of each rate that something of the order bears by itself; one that adds up of several is left out. */
    static List<VatOfRate> vat(JsonPart order, Money money, Collection<BigDecimal> borne) {
        Map<BigDecimal, BigDecimal> vat = new TreeMap<>();
        order.list("taxSummary").forEach(tax -> add(vat, tax, money.of(tax, "taxTotal")));
        return vat.entrySet().stream()
                .filter(each -> borne.contains(each.getKey()))
                .map(each -> new VatOfRate(each.getKey(), each.getValue()))
                .toList();
    }

    List<BigDecimal> rates() {
        List<BigDecimal> rates = new ArrayList<>();
        for (Shipping shipping : all) {
            BigDecimal rate = shipping.rate();
            if (rate != null) {
                rates.add(rate);
            }
        }
        return rates;
    }
}
