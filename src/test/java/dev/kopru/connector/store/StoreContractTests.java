package dev.kopru.connector.store;

import static dev.kopru.connector.store.ShopOrders.NOON;
import static dev.kopru.connector.store.ShopOrders.order;
import static dev.kopru.connector.store.ShopOrders.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.store.order.ShopOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every connector to a store has to do. */
public abstract class StoreContractTests {

    private static final OrderSelection PAID = selection(null, null, "Paid");

    protected abstract Store store();

    /** Puts orders into the shop, in place of their former state. */
    protected abstract void given(List<ShopOrder> orders);

    protected abstract void removed(String orderId);

    /** What the shop was told, by order id. */
    protected abstract Map<String, OrderDocument> told();

    @Test
    void anOrderArrivesAsTheShopHasIt() {
        ShopOrder order = paid("1", NOON);
        given(List.of(order));

        assertThat(changed(PAID, ChangePosition.START, 10)).containsExactly(order);
    }

    @Test
    void onlyTheChosenStatusesAreRead() {
        given(List.of(
                order("1", "Paid", NOON, NOON), order("2", "paid", NOON, NOON), order("3", "Kargoda", NOON, NOON)));

        assertThat(ids(changed(selection(null, null, "Paid", "Kargoda"), ChangePosition.START, 10)))
                .containsExactly("1", "3");
        assertThat(changed(selection(null, null), ChangePosition.START, 10)).isEmpty();
    }

    @Test
    void theHeadsAreThoseOfTheSameList() {
        given(List.of(
                paid("2", NOON), paid("1", NOON), paid("3", NOON.plusNanos(1_000)), order("4", "Kargoda", NOON, NOON)));

        assertThat(store().changedHeads(PAID, new ChangePosition(NOON, "1"), 10))
                .isEqualTo(changed(PAID, new ChangePosition(NOON, "1"), 10).stream()
                        .map(OrderHead::of)
                        .toList())
                .extracting(OrderHead::id)
                .containsExactly("2", "3");
        assertThat(store().changedHeads(PAID, ChangePosition.START, 2)).hasSize(2);
        assertThat(store().changedHeads(selection(null, null), ChangePosition.START, 10))
                .isEmpty();
    }

    @Test
    void anOrderWithoutDateCountsAsPlaced() {
        given(List.of(
                order("early", "Paid", NOON.minusSeconds(1), NOON),
                order("none", "Paid", null, NOON),
                order("onTheDot", "Paid", NOON, NOON)));

        assertThat(ids(changed(selection(NOON, null, "Paid"), ChangePosition.START, 10)))
                .containsExactly("none", "onTheDot");
    }

    @Test
    void changesAfterTheUpperBoundAreLeftForLater() {
        given(List.of(paid("1", NOON), paid("2", NOON.plusNanos(1_000))));

        assertThat(ids(changed(selection(null, NOON, "Paid"), ChangePosition.START, 10)))
                .containsExactly("1");
    }

    @Test
    void readingGoesOnStrictlyAfterThePosition() {
        given(List.of(paid("1", NOON), paid("2", NOON), paid("3", NOON.plusNanos(1_000))));

        assertThat(ids(changed(PAID, new ChangePosition(NOON, "1"), 10))).containsExactly("2", "3");
        assertThat(ids(changed(PAID, new ChangePosition(NOON, "1"), 1))).containsExactly("2");
        assertThat(changed(PAID, new ChangePosition(NOON.plusNanos(1_000), "3"), 10))
                .isEmpty();
    }

    @Test
    void longKeysStayTextInByteOrder() {
        List<String> ids = List.of("#MA-1097", "10", "123456789012345678901", "9", "TY-2024/000123", "ty-1");
        given(ids.stream().map(id -> paid(id, NOON)).toList());

        assertThat(ids(changed(PAID, ChangePosition.START, 10))).isEqualTo(ids);
        assertThat(ids(store().ordersById(List.of("123456789012345678901")))).containsExactly("123456789012345678901");
    }

    @Test
    void allOrdersAreFetchedWhilePagesShift() {
        given(IntStream.range(0, 45)
                .mapToObj(i -> paid("o" + (10 + i), NOON.plusSeconds(i)))
                .toList());
        List<ShopOrder> firstPages = pages(PAID, ChangePosition.START, 10, 2);
        given(List.of(paid("new1", NOON.plusSeconds(3)), paid("new2", NOON.plusSeconds(90))));
        given(List.of(paid("o12", NOON.plusSeconds(91))));
        removed("o11");

        List<ShopOrder> rest = pages(PAID, firstPages.get(19).position(), 10, 100);

        Set<String> seen = new TreeSet<>(ids(firstPages));
        seen.addAll(ids(rest));
        assertThat(seen).hasSize(46).contains("new2", "o12", "o54");
        assertThat(ids(rest)).contains("o12").doesNotHaveDuplicates();
    }

    @Test
    void ordersOfOneInstantAreReadOnceAndThenNoMore() {
        given(IntStream.range(0, 1_000)
                .mapToObj(i -> paid("o" + (1_000 + i), NOON))
                .toList());

        List<ShopOrder> all = pages(PAID, ChangePosition.START, 99, 100);

        assertThat(ids(all)).hasSize(1_000).doesNotHaveDuplicates().isSorted();
        assertThat(changed(PAID, all.get(999).position(), 99)).isEmpty();
    }

    @Test
    void ordersByIdComeInWhateverStatus() {
        given(List.of(order("1", "İptal", NOON, NOON), paid("2", NOON)));

        assertThat(store().ordersById(List.of("1", "unknown"))).containsExactly(order("1", "İptal", NOON, NOON));
        assertThat(store().ordersById(List.of())).isEmpty();
    }

    @Test
    void tellingADocumentAgainChangesNothing() {
        OrderDocument document = new OrderDocument("1", "", "SIP000000001", "posted");
        OrderDocument cancelled = new OrderDocument("2", "", "SIP000000002", "cancelled");

        store().tellDocuments(List.of(document, new OrderDocument("2", "", "SIP000000002", "posted")));
        store().tellDocuments(List.of(document, cancelled));
        store().tellDocuments(List.of());

        assertThat(told()).isEqualTo(Map.of("1", document, "2", cancelled));
    }

    private List<ShopOrder> pages(OrderSelection selection, ChangePosition after, int limit, int atMost) {
        List<ShopOrder> all = new ArrayList<>();
        ChangePosition position = after;
        for (int i = 0; i < atMost; i++) {
            List<ShopOrder> page = changed(selection, position, limit);
            all.addAll(page);
            if (page.size() < limit) {
                return all;
            }
            position = page.get(limit - 1).position();
        }
        return all;
    }

    private List<ShopOrder> changed(OrderSelection selection, ChangePosition after, int limit) {
        return store().changedOrders(selection, after, limit);
    }

    private static List<String> ids(List<ShopOrder> orders) {
        return orders.stream().map(ShopOrder::id).toList();
    }

    protected static OrderSelection selection(
            @Nullable Instant placedFrom, @Nullable Instant changedUntil, String... statuses) {
        return new OrderSelection(new TreeSet<>(Stream.of(statuses).toList()), placedFrom, changedUntil);
    }
}
