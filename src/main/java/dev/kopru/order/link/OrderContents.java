package dev.kopru.order.link;

import dev.kopru.bulk.ManyRows;
import dev.kopru.connector.accounting.document.SalesOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Owns {@code order_content}: what was written last for each order, by which it is told who changed what since. */
@Repository
public class OrderContents {

    /** The driver would look at each byte of a binary value; this text it takes as it is. */
    private static final ManyRows SAVE = new ManyRows(
            "INSERT INTO order_content (store, order_id, content, account_code, day) VALUES ",
            "(?, ?, FROM_BASE64(?), ?, ?)",
            " ON DUPLICATE KEY UPDATE content = VALUES(content), account_code = VALUES(account_code), day = VALUES(day)");

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;

    OrderContents(NamedParameterJdbcTemplate named) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
    }

    /**
     * A document as the shop's side meant it, packed.
     *
     * @param known whether there may have been one of the order before
     */
    public record Content(OrderLink link, SalesOrder document, PackedContents.Packed packed, boolean known) {

        BuyerWords buyer() {
            return packed.buyer();
        }
    }

    /** The document of an order, as the shop's side meant it. */
    Optional<SalesOrder> find(String store, String orderId) {
        return Optional.ofNullable(lastWritten(store, List.of(orderId)).get(orderId));
    }

    /** Orders on an account, those of the newest documents first. */
    List<OrderKey> onAccount(String code, int most) {
        return jdbc.query(
                "SELECT store, order_id FROM order_content WHERE account_code = ? ORDER BY day DESC LIMIT ?",
                (row, n) -> new OrderKey(row.getString(1), row.getString(2)),
                code,
                most);
    }

    /** Which order. */
    record OrderKey(String store, String orderId) {}

    /** What was written last for these orders, by external reference; what is not known is left out. */
    public Map<String, SalesOrder> lastWritten(Collection<OrderLink> links) {
        Map<String, SalesOrder> found = new HashMap<>();
        Map<String, List<String>> idsByStore = links.stream()
                .collect(Collectors.groupingBy(
                        OrderLink::store, Collectors.mapping(OrderLink::orderId, Collectors.toList())));
        idsByStore.forEach((store, ids) ->
                lastWritten(store, ids).forEach((id, document) -> found.put(store + ":" + id, document)));
        return found;
    }

    /** The same for orders of one store, by id. */
    public Map<String, SalesOrder> lastWritten(String store, Collection<String> ids) {
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

    public void save(List<Content> contents) {
        List<@Nullable Object[]> rows = new ArrayList<>(contents.size());
        for (Content content : contents) {
            rows.add(new @Nullable Object[] {
                content.link().store(),
                content.link().orderId(),
                Base64.getEncoder().encodeToString(content.packed().json()),
                content.document().accountCode(),
                content.document().date()
            });
        }
        SAVE.write(jdbc, rows);
    }
}
