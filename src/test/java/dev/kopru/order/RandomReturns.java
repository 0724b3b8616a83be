package dev.kopru.order;

import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.connector.store.order.ShopOrderLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;

/** Random sales and what comes back of them, as a shop would tell it. */
final class RandomReturns {

    private static final List<String> RATES = List.of("1", "10", "20");

    private final Random random;
    private final Map<String, ShopOrder> sales = new LinkedHashMap<>();
    private long revision = 1;
    private int returns;

    RandomReturns(Random random) {
        this.random = random;
    }

    List<ShopOrder> sales() {
        return List.copyOf(sales.values());
    }

    ShopOrder sale(String id) {
        return Objects.requireNonNull(sales.get(id), id);
    }

    static Map<String, BigDecimal> quantities(ShopOrder order) {
        Map<String, BigDecimal> quantities = new TreeMap<>();
        for (ShopOrderLine line : order.lines()) {
            if (line.sku() != null) {
                quantities.merge(line.sku(), line.quantity().abs(), BigDecimal::add);
            }
        }
        return quantities;
    }

    /** Sales and states of returns, mostly in the order in which they come about. */
    List<ShopOrder> events(int saleCount, int mostReturns) {
        List<ShopOrder> events = new ArrayList<>();
        for (int i = 1; i <= saleCount; i++) {
            ShopOrder sale = sale(i);
            sales.put(sale.id(), sale);
            events.add(sale);
        }
        for (ShopOrder sale : sales()) {
            for (int i = 0; i < 2 + random.nextInt(mostReturns); i++) {
                states(sale).forEach(state -> events.add(random.nextInt(events.size() + 1), state));
            }
        }
        return inOrderOfTheirStates(events);
    }

    /** An older state that comes last is known to be older, so only the last of those put anywhere counts. */
    private static List<ShopOrder> inOrderOfTheirStates(List<ShopOrder> events) {
        Map<String, List<ShopOrder>> byId = new LinkedHashMap<>();
        events.forEach(event ->
                byId.computeIfAbsent(event.id(), id -> new ArrayList<>()).add(event));
        byId.values().forEach(states -> states.sort((one, other) -> Long.compare(one.revision(), other.revision())));
        List<ShopOrder> ordered = new ArrayList<>();
        events.forEach(event ->
                ordered.add(Objects.requireNonNull(byId.get(event.id())).remove(0)));
        return ordered;
    }

    private ShopOrder sale(int number) {
        ALine[] lines = new ALine[1 + random.nextInt(4)];
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < lines.length; i++) {
            String quantity = String.valueOf(1 + random.nextInt(5));
            String price = amount(1, 20_000).toPlainString();
            // Two lines may carry the same SKU.
            lines[i] = ALine.of("S" + random.nextInt(4), quantity, price, RATES.get(random.nextInt(3)));
            total = total.add(new BigDecimal(price).multiply(new BigDecimal(quantity)));
        }
        AnOrder order = AnOrder.of(String.valueOf(number)).lines(lines);
        if (random.nextBoolean()) {
            order.shipping("24.90", "20");
            total = total.add(new BigDecimal("24.90"));
        }
        if (random.nextInt(3) == 0) {
            BigDecimal discount = amount(1, 50).min(total);
            order.discount(discount.toPlainString());
            total = total.subtract(discount);
        }
        return order.total(total.toPlainString()).build();
    }

    /** A return, sometimes changed afterwards, sometimes cancelled. */
    private List<ShopOrder> states(ShopOrder sale) {
        String id = String.valueOf(1000 + ++returns);
        List<ShopOrder> states = new ArrayList<>();
        states.add(state(id, sale, "Paid"));
        while (random.nextInt(3) == 0) {
            states.add(state(id, sale, random.nextInt(3) == 0 ? "Cancelled" : "Paid"));
        }
        return states;
    }

    private ShopOrder state(String id, ShopOrder sale, String status) {
        AnOrder order = AnOrder.of(id).returning(sale.id()).status(status).revision(++revision);
        boolean negative = random.nextBoolean();
        switch (random.nextInt(5)) {
            case 0 -> order.lines().total(signed(amount(1, 30_000).min(sale.total()), negative));
            case 1 ->
                order.lines().shipping(signed(amount(1, 2_490), negative), "20").lines();
            default -> goods(order, sale, negative);
        }
        ShopOrder built = order.build();
        return built.lines().isEmpty() && built.shipping().amount().signum() != 0
                ? order.total(built.shipping().amount().toPlainString()).build()
                : built;
    }

    private void goods(AnOrder order, ShopOrder sale, boolean negative) {
        ShopOrderLine sold = sale.lines().get(random.nextInt(sale.lines().size()));
        int most = sold.quantity().intValueExact() + (random.nextInt(4) == 0 ? 1 : 0);
        BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(most));
        BigDecimal price = random.nextInt(4) == 0 ? amount(1, 20_000) : sold.unitPrice();
        order.lines(ALine.of(
                        sold.sku(), signed(quantity, negative), price.toPlainString(), String.valueOf(sold.vatRate())))
                .total(signed(quantity.multiply(price), random.nextBoolean()));
    }

    private BigDecimal amount(int fromKurus, int toKurus) {
        return BigDecimal.valueOf(fromKurus + random.nextInt(toKurus - fromKurus + 1), 2);
    }

    private static String signed(BigDecimal amount, boolean negative) {
        return (negative ? amount.negate() : amount).toPlainString();
    }
}
