package dev.kopru.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories: goods come in and go out, orders are placed, changed, cancelled, imported, reserved and delivered, in
 * any order and even while stock is read. What can be delivered is kept by the test's own simple reckoning.
 */
class StockHistoryTests extends InventoryScenario {

    private static final int SKUS = 6;
    private static final int STEPS = 60;

    private final Map<String, Integer> onHand = new TreeMap<>();
    private final Map<String, Order> placed = new TreeMap<>();
    private Random random = new Random(0);

    /** What an order takes until it is delivered or cancelled, wherever it stands by then. */
    private static final class Order {
        private final Map<String, BigDecimal> lines;
        private boolean imported;
        private boolean over;

        private Order(Map<String, BigDecimal> lines) {
            this.lines = lines;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theShopAlwaysShowsWhatCanBeDelivered(long seed) {
        random = new Random(seed);
        onHand.clear();
        placed.clear();
        for (int i = 0; i < SKUS; i++) {
            onHand.put("S" + i, 20 + random.nextInt(30));
            sku("S" + i, String.valueOf(onHand.get("S" + i)));
        }
        for (int step = 0; step < STEPS; step++) {
            something();
            if (random.nextInt(3) == 0) {
                if (random.nextBoolean()) {
                    shopStock.after(operation -> {
                        if (operation.equals("ordered")) {
                            importOrders();
                        }
                    });
                }
                runs();
                shopStock.after(operation -> {});
                assertThat(shop.shown()).as("step " + step).isEqualTo(deliverable());
            }
            clock.advance(Duration.ofMinutes(random.nextInt(30)));
        }
    }

    private void something() {
        switch (random.nextInt(7)) {
            case 0 -> move();
            case 1, 2 -> place();
            case 3 -> cancel();
            case 4 -> importOrders();
            case 5 ->
                books.refs("open").stream().limit(1 + random.nextInt(3)).forEach(ref -> {
                    if (random.nextBoolean()) {
                        books.reserve(ref);
                    } else {
                        books.deliver(ref);
                        delivered(ref);
                    }
                });
            default ->
                books.refs("reserved").stream().limit(2).forEach(ref -> {
                    books.deliverReserved(ref);
                    delivered(ref);
                });
        }
    }

    private void move() {
        String sku = "S" + random.nextInt(SKUS);
        int by = random.nextInt(12) - 4;
        onHand.merge(sku, by, Integer::sum);
        books.move(sku, by);
    }

    private void place() {
        Map<String, BigDecimal> lines = new TreeMap<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            lines.put("S" + random.nextInt(SKUS), BigDecimal.valueOf(1 + random.nextInt(4)));
        }
        String id = String.format(java.util.Locale.ROOT, "%04d", placed.size());
        placed.put(id, new Order(lines));
        shop.order(id, random.nextInt(4) == 0 ? "Pending" : "Paid", lines, "adet");
    }

    /** Only what the books let go of: an open document, or none yet. */
    private void cancel() {
        List<String> open = new ArrayList<>();
        List<String> closed = new ArrayList<>(books.refs("reserved"));
        closed.addAll(books.refs("delivered"));
        placed.forEach((id, order) -> {
            if (!order.over && !closed.contains("shop:" + id)) {
                open.add(id);
            }
        });
        if (!open.isEmpty()) {
            String id = open.get(random.nextInt(open.size()));
            Order order = placed.get(id);
            shop.status(id, "Cancelled");
            if (order != null) {
                order.over = true;
                if (order.imported) {
                    importOrders();
                }
            }
        }
    }

    private void importOrders() {
        well(orders.run());
        placed.forEach((id, order) -> order.imported |= books.refs("open").contains("shop:" + id));
    }

    private void delivered(String ref) {
        Order order = placed.get(ref.substring("shop:".length()));
        if (order != null) {
            order.over = true;
            order.lines.forEach((sku, quantity) -> onHand.merge(sku, -quantity.intValue(), Integer::sum));
        }
    }

    private Map<String, String> deliverable() {
        Map<String, String> deliverable = new TreeMap<>();
        onHand.forEach((sku, there) -> {
            int taken = placed.values().stream()
                    .filter(order -> !order.over)
                    .mapToInt(order ->
                            order.lines.getOrDefault(sku, BigDecimal.ZERO).intValue())
                    .sum();
            deliverable.put(sku, String.valueOf(Math.max(0, there - taken)));
        });
        return deliverable;
    }
}
