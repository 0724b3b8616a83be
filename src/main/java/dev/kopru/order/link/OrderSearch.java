package dev.kopru.order.link;

import dev.kopru.connector.accounting.document.SalesOrder;
import dev.kopru.story.FoundRecord;
import dev.kopru.story.KeySearch;
import dev.kopru.story.NameWords;
import dev.kopru.story.RecordId;
import dev.kopru.story.Typed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Reads {@code order_link} for people: by any of an order's keys, always by an index. */
@Repository
class OrderSearch {

    private static final String SELECT = "SELECT store, order_id, order_number, revision, state, document_number,"
            + " payment_id, from_file, run_id, changed_at, acknowledged FROM order_link ";
    private static final RowMapper<Seen> SEEN = (row, n) -> new Seen(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getLong(4),
            OrderLink.State.valueOf(row.getString(5)),
            row.getString(6),
            row.getString(7),
            row.getBoolean(8),
            row.getLong(9),
            row.getObject(10, LocalDateTime.class).toInstant(ZoneOffset.UTC),
            row.getBoolean(11));
    private static final List<String> KEYS = List.of("order_number", "document_number", "order_id", "payment_id");

    private final JdbcTemplate jdbc;
    private final OrderNames names;
    private final OrderContents contents;

    OrderSearch(JdbcTemplate jdbc, OrderNames names, OrderContents contents) {
        this.contents = contents;
        this.jdbc = jdbc;
        this.names = names;
    }

    /** What is known of an order that was dealt with. */
    record Seen(
            String store,
            String orderId,
            String number,
            long revision,
            OrderLink.State state,
            @Nullable String documentNumber,
            @Nullable String paymentId,
            boolean fromFile,
            long runId,
            Instant at,
            boolean acknowledged) {

        RecordId id() {
            return new RecordId(OrderNames.KIND, store + ":" + orderId);
        }

        String label() {
            return documentNumber == null ? number : number + " · " + documentNumber;
        }

        boolean hasKey(Typed typed) {
            return typed.is(number)
                    || typed.is(orderId)
                    || typed.is(store + ":" + orderId)
                    || documentNumber != null && typed.is(documentNumber)
                    || paymentId != null && typed.is(paymentId);
        }
    }

    List<FoundRecord> find(Typed typed, int most) {
        List<FoundRecord> found = new ArrayList<>();
        for (String column : KEYS) {
            KeySearch search = new KeySearch(column, typed);
            found.addAll(found(where(search.is(), search.values(), most), typed));
            found.addAll(found(where(search.begins(), search.beginnings(), most), typed));
        }
        of(typed.text()).ifPresent(seen -> found.add(found(seen, true)));
        found.addAll(found(all(names.find(typed, most)), typed));
        String phone = NameWords.ofPhone(typed.text());
        if (!phone.isEmpty() && !phone.equals(typed.text())) {
            found.addAll(found(all(names.find(new Typed(phone), most)), typed));
        }
        return named(KeySearch.first(most, found.stream()));
    }

    /** Whose orders they are. */
    private List<FoundRecord> named(List<FoundRecord> found) {
        Map<String, List<String>> ids = new HashMap<>();
        for (FoundRecord one : found) {
            String key = one.id().key();
            int end = key.indexOf(':');
            ids.computeIfAbsent(key.substring(0, end), store -> new ArrayList<>())
                    .add(key.substring(end + 1));
        }
        Map<String, SalesOrder> documents = new HashMap<>();
        ids.forEach((store, some) ->
                contents.lastWritten(store, some).forEach((id, document) -> documents.put(store + ":" + id, document)));
        return found.stream()
                .map(one -> {
                    SalesOrder document = documents.get(one.id().key());
                    return document == null
                            ? one
                            : new FoundRecord(one.id(), one.label(), document.title(), one.exact());
                })
                .toList();
    }

    private List<Seen> where(String condition, List<Object> values, int most) {
        List<Object> all = new ArrayList<>(values);
        all.add(most);
        return jdbc.query(SELECT + "WHERE " + condition + " LIMIT ?", SEEN, all.toArray());
    }

    private static List<FoundRecord> found(List<Seen> orders, Typed typed) {
        return orders.stream().map(seen -> found(seen, seen.hasKey(typed))).toList();
    }

    private static FoundRecord found(Seen seen, boolean exact) {
        return new FoundRecord(seen.id(), seen.label(), null, exact);
    }

    /** By store and id, as in {@code shop:1001}. */
    Optional<Seen> of(String key) {
        return all(List.of(key)).stream().findFirst();
    }

    List<Seen> all(Collection<String> keys) {
        List<Object> values = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        for (String key : keys) {
            int end = key.indexOf(':');
            if (end > 0) {
                pairs.add("store = ? AND order_id = ?");
                values.add(key.substring(0, end));
                values.add(key.substring(end + 1));
            }
        }
        return pairs.isEmpty()
                ? List.of()
                : jdbc.query(SELECT + "WHERE " + String.join(" OR ", pairs), SEEN, values.toArray());
    }
}
