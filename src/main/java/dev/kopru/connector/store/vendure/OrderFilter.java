package dev.kopru.connector.store.vendure;

import dev.kopru.connector.store.OrderSelection;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which orders the shop is asked for, in the words of its admin API; carts are never asked for. */
record OrderFilter(Map<String, Object> filter) {

    private static final Instant FIRST = Instant.EPOCH;

    static OrderFilter ofIds(Collection<String> ids) {
        return new OrderFilter(
                Map.of("id", Map.of("in", ids.stream().map(OrderRow::plain).toList())));
    }

    static OrderFilter ofCodes(Collection<String> codes) {
        return new OrderFilter(Map.of("code", Map.of("in", List.copyOf(codes))));
    }

    static OrderFilter of(OrderSelection selection) {
        return selected(selection, "in");
    }

    static OrderFilter notOf(OrderSelection selection) {
        return selected(selection, "notIn");
    }

    private static OrderFilter selected(OrderSelection selection, String operator) {
        OrderFilter filter = placed().with("state", Map.of(operator, List.copyOf(selection.statuses())))
                .placedFrom(selection.placedFrom());
        Instant until = selection.changedUntil();
        return until == null
                ? filter
                : filter.with("updatedAt", Map.of("before", until.plusMillis(1).toString()));
    }

    static OrderFilter placed() {
        return new OrderFilter(Map.of("active", Map.of("eq", false)));
    }

    /** An order without a date counts as placed. */
    OrderFilter placedFrom(@Nullable Instant from) {
        return from == null
                ? this
                : with(
                        "_or",
                        List.of(Map.of("orderPlacedAt", since(from)), Map.of("orderPlacedAt", Map.of("isNull", true))));
    }

    OrderFilter changedSince(Instant since) {
        return since.isBefore(FIRST) ? this : with("_and", List.of(Map.of("updatedAt", since(since))));
    }

    private static Map<String, String> since(Instant instant) {
        return Map.of("after", instant.minusMillis(1).toString());
    }

    OrderFilter with(String field, Object operators) {
        Map<String, Object> more = new LinkedHashMap<>(filter);
        more.put(field, operators);
        return new OrderFilter(more);
    }

    /** The variables of a list in ascending order of these fields. */
    Map<String, Object> page(List<String> order, int skip, int take) {
        Map<String, String> sort = new LinkedHashMap<>();
        order.forEach(field -> sort.put(field, "ASC"));
        return options(sort, skip, take);
    }

    Map<String, Object> options(Map<String, String> sort, int skip, int take) {
        return Map.of("options", Map.of("filter", filter, "sort", sort, "skip", skip, "take", take));
    }
}
