package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderLinks;
import dev.kopru.order.link.OrderPayload;
import dev.kopru.order.link.OrderSources;
import dev.kopru.order.posting.OrderChunk;
import dev.kopru.order.posting.PostOrders;
import dev.kopru.order.rule.OrderImportJob;
import dev.kopru.record.Outcome;
import dev.kopru.record.Rejection;
import dev.kopru.retry.RetryTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random sales with random series of returns (partial, in money only, cancelled, changed), in chunks of random sizes and
 * tried again in random orders: never more comes back than was sold, and what fits is posted in the end.
 */
class ReturnPropertyTests extends OrderJobScenario {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    @Autowired
    private PostOrders posting;

    @Autowired
    private OrderProcessor processor;

    @Autowired
    private OrderLinks links;

    @Autowired
    private RetryTable retries;

    @Autowired
    private OrderPayload payload;

    private final Map<String, ShopOrder> rejected = new LinkedHashMap<>();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2026})
    void neverMoreComesBackThanWasSoldAndWhatFitsIsPosted(long seed) {
        Random random = new Random(seed);
        RandomReturns world = new RandomReturns(random);
        List<ShopOrder> events = world.events(8, 9);
        shop.put(world.sales());
        for (List<ShopOrder> chunk : chunks(events, random)) {
            write(chunk);
            nothingExceeds(world);
        }
        for (int round = 0, before = -1; round < 40 && before != rejected.size(); round++) {
            before = rejected.size();
            List<ShopOrder> again = new ArrayList<>(rejected.values());
            Collections.shuffle(again, random);
            for (List<ShopOrder> chunk : chunks(again, random)) {
                write(chunk);
                nothingExceeds(world);
            }
        }
        assertThat(books.jdbc().queryForObject("SELECT COUNT(*) FROM sales_order WHERE kind = 'return'", Long.class))
                .isGreaterThan(10);
        rejected.values().forEach(back -> doesNotFit(back, world.sale(String.valueOf(back.relatedOrderId()))));
        events.stream()
                .filter(order -> !rejected.containsKey(order.id()))
                .map(ShopOrder::id)
                .distinct()
                .forEach(id -> assertThat(links.find("shop", List.of(id))).containsKey(id));
    }

    private static List<List<ShopOrder>> chunks(List<ShopOrder> orders, Random random) {
        List<List<ShopOrder>> chunks = new ArrayList<>();
        for (int from = 0, to; from < orders.size(); from = to) {
            to = Math.min(orders.size(), from + 1 + random.nextInt(15));
            chunks.add(orders.subList(from, to));
        }
        return chunks;
    }

    /** As the writer does it, the newest state of each. */
    private void write(List<ShopOrder> orders) {
        Map<String, ShopOrder> newest = new LinkedHashMap<>();
        orders.forEach(order -> newest.put(order.id(), order));
        OrderChunk result = new OrderChunk(payload);
        List<OrderDraft> drafts = new ArrayList<>();
        for (ShopOrder order : newest.values()) {
            Outcome<OrderDraft> outcome =
                    processor.process(new IncomingOrder.Readable(OrderSources.live(order), order));
            if (outcome instanceof Outcome.Accepted<OrderDraft> accepted) {
                drafts.add(accepted.value());
            } else if (outcome instanceof Outcome.Rejected<OrderDraft> no) {
                result.reject(no.rejection());
            }
        }
        posting.post(drafts, result);
        assertThat(result.counts().read()).isEqualTo(newest.size());
        links.save(1, result.links(), "shop");
        retries.reject(OrderImportJob.NAME, 1, result.rejections());
        retries.resolve(OrderImportJob.NAME, 1, result.settled());
        newest.keySet().forEach(rejected::remove);
        for (Rejection rejection : result.rejections()) {
            ShopOrder order =
                    Objects.requireNonNull(newest.get(rejection.source().key().replace("shop:", "")));
            rejected.put(order.id(), order);
        }
    }

    private void nothingExceeds(RandomReturns world) {
        for (ShopOrder sale : world.sales()) {
            Given given = given(sale.id(), "");
            assertThat(given.total)
                    .as("money of sale %s", sale.id())
                    .isLessThanOrEqualTo(sale.total().add(TOLERANCE));
            Map<String, BigDecimal> sold = RandomReturns.quantities(sale);
            given.quantities.forEach((sku, quantity) ->
                    assertThat(quantity).as("%s of sale %s", sku, sale.id()).isLessThanOrEqualTo(sold.get(sku)));
        }
    }

    private void doesNotFit(ShopOrder back, ShopOrder sale) {
        Given given = given(sale.id(), back.id());
        BigDecimal left = sale.total().subtract(given.total);
        boolean money = back.total().abs().compareTo(left.add(TOLERANCE)) > 0 || left.signum() <= 0;
        boolean shipping = back.shipping()
                        .amount()
                        .abs()
                        .add(given.shipping)
                        .compareTo(sale.shipping().amount().add(TOLERANCE))
                > 0;
        Map<String, BigDecimal> sold = RandomReturns.quantities(sale);
        boolean goods = RandomReturns.quantities(back).entrySet().stream()
                .anyMatch(now -> given.quantities
                                .getOrDefault(now.getKey(), BigDecimal.ZERO)
                                .add(now.getValue())
                                .compareTo(sold.getOrDefault(now.getKey(), BigDecimal.ZERO))
                        > 0);
        assertThat(money || goods || shipping)
                .as("return %s of sale %s fits: %s", back.id(), sale.id(), memory.kept(back.id()))
                .isTrue();
    }

    /** What the books have given back of a sale. */
    private static final class Given {
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal shipping = BigDecimal.ZERO;
        private final Map<String, BigDecimal> quantities = new TreeMap<>();
    }

    private Given given(String saleId, String exceptReturn) {
        Given given = new Given();
        books.jdbc()
                .query(
                        """
                        SELECT o.grand_total, l.line_no, l.kind, l.sku, l.quantity, l.net_amount + l.vat_amount
                        FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id
                        WHERE o.kind = 'return' AND o.state <> 'cancelled' AND o.related_ref = ? AND o.external_ref <> ?
                        """,
                        row -> {
                            given.total = row.getInt(2) == 1 ? given.total.add(row.getBigDecimal(1)) : given.total;
                            if (row.getString(4) != null) {
                                given.quantities.merge(row.getString(4), row.getBigDecimal(5), BigDecimal::add);
                            } else if (row.getString(3).equals("shipping")) {
                                given.shipping = given.shipping.add(row.getBigDecimal(6));
                            }
                        },
                        "shop:" + saleId,
                        "shop:" + exceptReturn);
        return given;
    }
}
