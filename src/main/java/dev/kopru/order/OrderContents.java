package dev.kopru.order;

import dev.kopru.connector.accounting.SalesOrder;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Owns {@code order_content}: what was written last for each order, by which it is told who changed what since. */
@Repository
class OrderContents {

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;

    OrderContents(NamedParameterJdbcTemplate named) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
    }

    /** A document as the shop's side meant it, packed. */
    record Content(String store, String orderId, byte[] packed) {}

    /** What was written last for these orders, by external reference; what is not known is left out. */
    Map<String, SalesOrder> lastWritten(Collection<OrderLink> links) {
        Map<String, SalesOrder> found = new HashMap<>();
        Map<String, List<String>> idsByStore = links.stream()
                .collect(Collectors.groupingBy(
                        OrderLink::store, Collectors.mapping(OrderLink::orderId, Collectors.toList())));
        idsByStore.forEach((store, ids) ->
                lastWritten(store, ids).forEach((id, document) -> found.put(store + ":" + id, document)));
        return found;
    }

    /** The same for orders of one store, by id. */
    Map<String, SalesOrder> lastWritten(String store, Collection<String> ids) {
        Map<String, SalesOrder> found = new HashMap<>();
        if (!ids.isEmpty()) {
            named.query(
                    "SELECT order_id, content FROM order_content WHERE store = :store AND order_id IN (:ids)",
                    Map.of("store", store, "ids", ids),
                    row -> {
                        found.put(row.getString(1), ContentJson.unpacked(row.getBytes(2)));
                    });
        }
        return found;
    }

    void save(List<Content> contents) {
        if (!contents.isEmpty()) {
            jdbc.batchUpdate(
                    // The driver would look at each byte of a binary value; this text it takes as it is.
                    "INSERT INTO order_content (store, order_id, content) VALUES (?, ?, FROM_BASE64(?))"
                            + " ON DUPLICATE KEY UPDATE content = VALUES(content)",
                    contents,
                    OrderLinks.AT_ONCE,
                    (row, content) -> {
                        row.setString(1, content.store());
                        row.setString(2, content.orderId());
                        row.setString(3, Base64.getEncoder().encodeToString(content.packed()));
                    });
        }
    }
}
