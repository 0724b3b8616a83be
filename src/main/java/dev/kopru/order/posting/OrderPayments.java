package dev.kopru.order.posting;

import dev.kopru.connector.store.order.ShopOrder;
import dev.kopru.order.rule.ExternalRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Owns {@code order_payment}: payment ids of orders that have several. */
@Repository
public class OrderPayments {

    private final NamedParameterJdbcTemplate named;

    OrderPayments(NamedParameterJdbcTemplate named) {
        this.named = named;
    }

    /** An order and a payment that it carries. */
    record Carried(String paymentId, String store, String orderId, String orderNumber) {}

    List<Carried> with(Collection<String> paymentIds) {
        return paymentIds.isEmpty() || !isAny()
                ? List.of()
                : named.query(
                        "SELECT p.payment_id, p.store, p.order_id, l.order_number FROM order_payment p"
                                + " JOIN order_link l ON l.store = p.store AND l.order_id = p.order_id"
                                + " WHERE p.payment_id IN (:ids)",
                        Map.of("ids", paymentIds),
                        (row, n) ->
                                new Carried(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    /** Few shops have any such order: there, thousands of ids need not be looked up. */
    private boolean isAny() {
        return !named.getJdbcTemplate()
                .queryForList("SELECT 1 FROM order_payment LIMIT 1", Integer.class)
                .isEmpty();
    }

    /** What these orders carry now, in place of what those of them carried that are not {@code fresh}, by external reference. */
    public void save(List<ShopOrder> orders, Set<String> fresh) {
        Map<String, List<String>> idsByStore = orders.stream()
                .filter(order -> !fresh.contains(ExternalRef.of(order)))
                .collect(Collectors.groupingBy(
                        ShopOrder::store, Collectors.mapping(ShopOrder::id, Collectors.toList())));
        idsByStore.forEach((store, ids) -> named.update(
                "DELETE FROM order_payment WHERE store = :store AND order_id IN (:ids)",
                Map.of("store", store, "ids", ids)));
        List<Object[]> rows = orders.stream()
                .filter(order -> PaymentIds.of(order).size() > 1)
                .flatMap(order -> PaymentIds.of(order).stream()
                        .map(paymentId -> new Object[] {paymentId, order.store(), order.id()}))
                .toList();
        if (!rows.isEmpty()) {
            named.getJdbcTemplate()
                    .batchUpdate("INSERT INTO order_payment (payment_id, store, order_id) VALUES (?, ?, ?)", rows);
        }
    }
}
