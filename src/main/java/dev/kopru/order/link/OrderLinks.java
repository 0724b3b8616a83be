package dev.kopru.order.link;

import dev.kopru.bulk.ManyRows;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Owns {@code order_link}: one row for each shop order Köprü has dealt with. */
@Repository
public class OrderLinks {

    private static final String COLUMNS =
            "store, order_id, order_number, revision, content_hash, state, document_number, payment_id, from_file, as_of";
    private static final RowMapper<OrderLink> LINK = (row, n) -> new OrderLink(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getLong(4),
            row.getBytes(5),
            OrderLink.State.valueOf(row.getString(6)),
            row.getString(7),
            row.getString(8),
            row.getBoolean(9),
            instant(row.getObject(10, LocalDateTime.class)));

    private static final ManyRows SAVE = new ManyRows(
            "INSERT INTO order_link (store, order_id, order_number, revision, content_hash, state,"
                    + " document_number, payment_id, from_file, as_of, run_id, changed_at, acknowledged) VALUES ",
            "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            """
             ON DUPLICATE KEY UPDATE
                acknowledged = IF(document_number <=> VALUES(document_number) AND state = VALUES(state),
                                  acknowledged, VALUES(acknowledged)),
                order_number = VALUES(order_number), revision = VALUES(revision),
                content_hash = VALUES(content_hash), state = VALUES(state),
                document_number = VALUES(document_number), payment_id = VALUES(payment_id),
                from_file = VALUES(from_file), as_of = VALUES(as_of), run_id = VALUES(run_id), changed_at = VALUES(changed_at)
            """);

    private final NamedParameterJdbcTemplate named;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    OrderLinks(NamedParameterJdbcTemplate named, Clock clock) {
        this.named = named;
        this.jdbc = named.getJdbcTemplate();
        this.clock = clock;
    }

    /** Links of these orders (of one store), by order id. */
    public Map<String, OrderLink> find(String store, Collection<String> orderIds) {
        Map<String, OrderLink> found = new HashMap<>();
        if (!orderIds.isEmpty()) {
            named.query(
                            "SELECT " + COLUMNS + " FROM order_link FORCE INDEX (order_link_source)"
                                    + " WHERE store = :store AND order_id IN (:ids)",
                            Map.of("store", store, "ids", orderIds),
                            LINK)
                    .forEach(link -> found.put(link.orderId(), link));
        }
        return found;
    }

    /** The newest revision dealt with, by order id. */
    public Map<String, Long> revisions(String store, Collection<String> orderIds) {
        Map<String, Long> revisions = new HashMap<>();
        if (!orderIds.isEmpty()) {
            named.query(
                    "SELECT order_id, revision FROM order_link WHERE store = :store AND order_id IN (:ids)",
                    Map.of("store", store, "ids", orderIds),
                    row -> {
                        revisions.put(row.getString(1), row.getLong(2));
                    });
        }
        return revisions;
    }

    /** What a comparison needs of a link. */
    public record Seen(String orderNumber, long revision, OrderLink.State state) {}

    /** The same of the links of these orders (of one store), by order id. */
    public Map<String, Seen> seen(String store, Collection<String> orderIds) {
        Map<String, Seen> seen = new HashMap<>();
        if (!orderIds.isEmpty()) {
            named.query(
                    "SELECT order_id, order_number, revision, state FROM order_link FORCE INDEX (order_link_source)"
                            + " WHERE store = :store AND order_id IN (:ids)",
                    Map.of("store", store, "ids", orderIds),
                    row -> {
                        seen.put(
                                row.getString(1),
                                new Seen(row.getString(2), row.getLong(3), OrderLink.State.valueOf(row.getString(4))));
                    });
        }
        return seen;
    }

    /** Links that carry one of these payment ids; with so many of them the server would rather read the whole table. */
    public List<OrderLink> withPayments(Collection<String> paymentIds) {
        return paymentIds.isEmpty()
                ? List.of()
                : named.query(
                        "SELECT " + COLUMNS
                                + " FROM order_link FORCE INDEX (order_link_payment) WHERE payment_id IN (:ids)",
                        Map.of("ids", paymentIds),
                        LINK);
    }

    /** Ids of this store's orders of which a file was the last to tell, in their order. */
    public List<String> fromFile(String store, String afterId, int limit) {
        return jdbc.queryForList(
                "SELECT order_id FROM order_link FORCE INDEX (order_link_from_file)"
                        + " WHERE from_file = TRUE AND store = ? AND order_id > ? ORDER BY order_id LIMIT ?",
                String.class,
                store,
                afterId,
                limit);
    }

    /** The shop was asked for these orders. */
    public void askedFor(String store, Collection<String> orderIds) {
        if (!orderIds.isEmpty()) {
            named.update(
                    "UPDATE order_link SET from_file = FALSE WHERE store = :store AND order_id IN (:ids)",
                    Map.of("store", store, "ids", orderIds));
        }
    }

    /** Inserts or replaces links; only {@code acknowledgingStore} waits for new numbers and states of its documents. */
    public void save(long runId, List<OrderLink> links, String acknowledgingStore) {
        if (links.isEmpty()) {
            return;
        }
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<@Nullable Object[]> rows = new ArrayList<>(links.size());
        for (OrderLink link : links) {
            boolean isTold = link.documentNumber() == null || !link.store().equals(acknowledgingStore);
            rows.add(new @Nullable Object[] {
                link.store(),
                link.orderId(),
                link.orderNumber(),
                link.revision(),
                link.contentHash(),
                link.state().name(),
                link.documentNumber(),
                link.paymentId(),
                link.fromFile(),
                utc(link.asOf()),
                runId,
                now,
                isTold
            });
        }
        SAVE.write(jdbc, rows);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    /** A link whose document the shop does not know yet. */
    public record Unacknowledged(
            long id, String orderId, String orderNumber, String documentNumber, OrderLink.State state) {}

    /** In the order of their ids. */
    public List<Unacknowledged> unacknowledged(long afterId, int limit) {
        return jdbc.query(
                "SELECT id, order_id, order_number, document_number, state FROM order_link WHERE acknowledged = FALSE"
                        + " AND id > ? ORDER BY id LIMIT ?",
                (row, n) -> new Unacknowledged(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        OrderLink.State.valueOf(row.getString(5))),
                afterId,
                limit);
    }

    /** A link that got another document or state meanwhile stays unacknowledged. */
    public void acknowledged(List<Unacknowledged> told) {
        Map<OrderLink.State, List<Long>> byState = told.stream()
                .collect(Collectors.groupingBy(
                        Unacknowledged::state, Collectors.mapping(Unacknowledged::id, Collectors.toList())));
        byState.forEach((state, ids) -> named.update(
                "UPDATE order_link SET acknowledged = TRUE WHERE id IN (:ids) AND state = :state",
                Map.of("ids", ids, "state", state.name())));
    }
}
