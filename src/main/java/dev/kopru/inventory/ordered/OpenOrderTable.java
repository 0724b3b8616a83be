package dev.kopru.inventory.ordered;

import dev.kopru.bulk.ManyRows;
import dev.kopru.connector.Slices;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.OrderedQuantity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Owns {@code open_order} and {@code open_order_line}: what orders of the shop take, as far as its changes have been followed. */
@Repository
class OpenOrderTable {

    /** A state that comes later than this was not on its way any more. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);

    private static final LocalDateTime FIRST = LocalDateTime.of(1000, 1, 1, 0, 0);
    private static final LocalDateTime LAST = LocalDateTime.of(9999, 12, 31, 0, 0);
    private static final int LONGEST_STATUS = 100;
    private static final int FORGOTTEN_AT_ONCE = 5000;

    private static final ManyRows HEADS = new ManyRows(
            "INSERT INTO open_order (store, order_id, revision, changed_at, placed_at, status, taking, looked_at) VALUES ",
            "(?, ?, ?, ?, ?, ?, ?, ?)",
            " ON DUPLICATE KEY UPDATE revision = VALUES(revision), changed_at = VALUES(changed_at),"
                    + " placed_at = VALUES(placed_at), status = VALUES(status), taking = VALUES(taking),"
                    + " looked_at = VALUES(looked_at)");
    private static final ManyRows LINES = new ManyRows(
            "INSERT INTO open_order_line (store, order_id, line, sku, quantity, unit) VALUES ",
            "(?, ?, ?, ?, ?, ?)",
            "");

    private final NamedParameterJdbcTemplate named;
    private final Clock clock;

    OpenOrderTable(NamedParameterJdbcTemplate named, Clock clock) {
        this.named = named;
        this.clock = clock;
    }

    /** The state that is kept of an order. */
    record Kept(long revision, Instant changedAt, String status) {

        /** The order's state is not older: one that was read later may say something else, as some shops tell whole seconds only. */
        private boolean yieldsTo(OpenOrder order) {
            return compare(order) <= 0;
        }

        /** This state, or a newer one, is known already. */
        boolean covers(OpenOrder order) {
            int compared = compare(order);
            return compared > 0 || compared == 0 && status.equals(kept(order.status()));
        }

        private int compare(OpenOrder order) {
            return revision > 0 && order.revision() > 0
                    ? Long.compare(revision, order.revision())
                    : changedAt.compareTo(order.changedAt());
        }
    }

    Map<String, Kept> find(String store, Collection<String> ids) {
        return find(store, ids, "");
    }

    private Map<String, Kept> find(String store, Collection<String> ids, String locking) {
        Map<String, Kept> kept = new HashMap<>();
        for (List<String> some : Slices.of(ids)) {
            named.query(
                    "SELECT order_id, revision, changed_at, status FROM open_order WHERE store = :store AND order_id IN"
                            + " (:ids)" + locking,
                    Map.of("store", store, "ids", some),
                    row -> {
                        Instant changedAt =
                                row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                        kept.put(row.getString(1), new Kept(row.getLong(2), changedAt, row.getString(4)));
                    });
        }
        return kept;
    }

    /**
     * In place of the states that are kept of these orders, unless those are newer. An order that takes nothing is kept only
     * where it took something before.
     */
    void save(String store, Collection<OpenOrder> orders) {
        Map<String, Kept> kept = find(store, orders.stream().map(OpenOrder::id).toList(), " FOR UPDATE");
        Map<String, OpenOrder> fresh = new HashMap<>();
        for (OpenOrder order : orders) {
            Kept before = kept.get(order.id());
            if (before == null ? !order.lines().isEmpty() : before.yieldsTo(order)) {
                fresh.merge(order.id(), order, (one, next) -> next.changedAt().isBefore(one.changedAt()) ? one : next);
            }
        }
        deleteLines(store, fresh.keySet());
        LocalDateTime now = now();
        HEADS.write(
                named.getJdbcTemplate(),
                fresh.values().stream().map(order -> head(store, order, now)).toList());
        LINES.write(
                named.getJdbcTemplate(),
                fresh.values().stream()
                        .flatMap(order -> lines(store, order).stream())
                        .toList());
    }

    private static @Nullable Object[] head(String store, OpenOrder order, LocalDateTime now) {
        Instant placedAt = order.placedAt();
        return new @Nullable Object[] {
            store,
            order.id(),
            order.revision(),
            utc(order.changedAt()),
            placedAt == null ? null : utc(placedAt),
            kept(order.status()),
            !order.lines().isEmpty(),
            now
        };
    }

    private static String kept(String status) {
        return status.length() <= LONGEST_STATUS ? status : status.substring(0, LONGEST_STATUS);
    }

    private static List<@Nullable Object[]> lines(String store, OpenOrder order) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (OrderedQuantity line : order.lines()) {
            rows.add(
                    new @Nullable Object[] {store, order.id(), rows.size() + 1, line.sku(), line.quantity(), line.unit()
                    });
        }
        return rows;
    }

    /** These orders take nothing any more, whatever state of them is kept. */
    void free(String store, Collection<String> ids) {
        for (List<String> some : Slices.of(ids)) {
            deleteLines(store, some);
            named.update(
                    "UPDATE open_order SET taking = FALSE, looked_at = :now WHERE store = :store AND order_id IN (:ids)",
                    Map.of("store", store, "ids", some, "now", now()));
        }
    }

    private void deleteLines(String store, Collection<String> ids) {
        for (List<String> some : Slices.of(ids)) {
            named.update(
                    "DELETE FROM open_order_line WHERE store = :store AND order_id IN (:ids)",
                    Map.of("store", store, "ids", some));
        }
    }

    /** These orders are as they are kept. */
    void looked(String store, Collection<String> ids) {
        for (List<String> some : Slices.of(ids)) {
            named.update(
                    "UPDATE open_order SET looked_at = :now WHERE store = :store AND order_id IN (:ids)",
                    Map.of("store", store, "ids", some, "now", now()));
        }
    }

    /** Whether more orders take something than so many. */
    boolean takeMoreThan(String store, int most) {
        return longestNotLookedAt(store, most + 1).size() > most;
    }

    /** Keys of orders that take something, those first that were looked at longest ago. */
    List<String> longestNotLookedAt(String store, int most) {
        return named.getJdbcTemplate()
                .queryForList(
                        "SELECT order_id FROM open_order WHERE store = ? AND taking ORDER BY looked_at, order_id LIMIT ?",
                        String.class,
                        store,
                        most);
    }

    /** What is taken by orders in these statuses that were placed since, or have no date. */
    List<OrderedQuantity> taken(String store, OrderSelection by) {
        if (by.statuses().isEmpty()) {
            return List.of();
        }
        Instant from = by.placedFrom();
        return named.query(
                "SELECT l.order_id, l.sku, l.quantity, l.unit FROM open_order o JOIN open_order_line l"
                        + " ON l.store = o.store AND l.order_id = o.order_id WHERE o.store = :store AND o.taking"
                        + " AND o.status IN (:statuses)"
                        + " AND (:from IS NULL OR o.placed_at IS NULL OR o.placed_at >= :from)",
                new MapSqlParameterSource()
                        .addValue("store", store)
                        .addValue("statuses", by.statuses())
                        .addValue("from", from == null ? null : utc(from)),
                (row, n) -> new OrderedQuantity(
                        row.getString(1), row.getString(2), row.getBigDecimal(3), row.getString(4)));
    }

    /** Orders that have taken nothing for so long that no late state of them is to be expected. */
    void forgetOld(String store) {
        named.getJdbcTemplate()
                .update(
                        "DELETE FROM open_order WHERE store = ? AND NOT taking AND looked_at < ? LIMIT ?",
                        store,
                        utc(clock.instant().minus(FORGOTTEN_AFTER)),
                        FORGOTTEN_AT_ONCE);
    }

    private LocalDateTime now() {
        return utc(clock.instant());
    }

    /** A shop may have any instant, a table only those of four digits. */
    private static LocalDateTime utc(Instant instant) {
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return utc.isAfter(LAST) ? LAST : utc.isBefore(FIRST) ? FIRST : utc;
    }
}
