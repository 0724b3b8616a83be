package dev.kopru.connector.store.vendure;

import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.http.ChangeFeed;
import dev.kopru.connector.http.GraphQl;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Lists heads of orders: by their changes, and by their ids. */
record OrderLists(VendureApi api, int pageSize) {

    private static final Duration RESOLUTION = Duration.ofSeconds(1);
    private static final List<String> BY_CHANGE = List.of("updatedAt", "id");

    /** In ascending order of (changed at, id), at most {@code limit}. */
    List<OrderRow> changed(OrderFilter filter, ChangePosition after, int limit) {
        return new ChangeFeed<>(
                        (since, skip, take) -> page(filter.changedSince(since).page(BY_CHANGE, skip, take)),
                        OrderRow::key,
                        RESOLUTION,
                        pageSize)
                .after(after, limit);
    }

    long count(OrderFilter filter, Instant changedSince) {
        return api.ask(
                        "count changed orders",
                        Queries.COUNT,
                        "orders",
                        filter.changedSince(changedSince).page(List.of(), 0, 1))
                .data()
                .decimalOrZero("totalItems")
                .longValue();
    }

    /** In ascending order of ids. The shop cannot be asked for ids above another, but for a row of them. */
    List<OrderRow> placed(OrderFilter filter, String afterId, int limit) {
        List<OrderRow> found = new ArrayList<>();
        long last = edge(filter, "DESC");
        long next = afterId.isEmpty() ? edge(filter, "ASC") : Long.parseLong(OrderRow.plain(afterId)) + 1;
        while (next > 0 && next <= last && found.size() < limit) {
            long end = next + pageSize;
            List<String> ids =
                    LongStream.range(next, end).mapToObj(Long::toString).toList();
            found.addAll(page(filter.with("id", Map.of("in", ids)).page(List.of("id"), 0, pageSize)));
            next = end;
        }
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    List<OrderRow> byIds(List<String> ids) {
        return page(OrderFilter.ofIds(ids).page(List.of("id"), 0, pageSize));
    }

    /** The first or the last id; 0 where there is none. */
    private long edge(OrderFilter filter, String direction) {
        return page(filter.options(Map.of("id", direction), 0, 1)).stream()
                .map(row -> Long.parseLong(OrderRow.plain(row.id())))
                .findFirst()
                .orElse(0L);
    }

    private List<OrderRow> page(Map<String, Object> options) {
        GraphQl.Data said = api.ask("list orders", Queries.HEADS, "orders", options);
        return said.list("items").stream()
                .map(order -> OrderRow.of(order, said.asOf()))
                .toList();
    }
}
