package dev.kopru.connector.store.vendure;

import dev.kopru.connector.Answer;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.RemoteIds;
import dev.kopru.connector.Slices;
import dev.kopru.connector.http.GraphQl;
import dev.kopru.connector.http.JsonPart;
import dev.kopru.connector.store.OrderDocument;
import dev.kopru.connector.store.OrderHead;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.OrderWeight;
import dev.kopru.connector.store.PlacedOrder;
import dev.kopru.connector.store.StatusCount;
import dev.kopru.connector.store.Store;
import dev.kopru.connector.store.order.ShopOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The orders of a Vendure shop. */
class VendureOrders implements Store {

    /** Whole orders are long. */
    private static final int AT_ONCE = 50;

    private static final String LAST_ID = "\uffff";

    private final String code;
    private final VendureProperties properties;
    private final VendureApi api;
    private final RemoteIds ids;
    private final OrderLists lists;
    private final OrderMapping mapping;
    private volatile @Nullable Money money;

    VendureOrders(String code, VendureProperties properties, VendureApi api, RemoteIds ids) {
        this.ids = ids;
        this.code = code;
        this.properties = properties;
        this.api = api;
        this.lists = new OrderLists(api, properties.pageSize());
        this.mapping = new OrderMapping(code, properties);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Instant now() {
        return api.ask("read the shop's clock", Queries.CLOCK, "activeChannel", Map.of())
                .asOf();
    }

    @Override
    public List<ShopOrder> changedOrders(OrderSelection selection, ChangePosition after, int limit) {
        List<ShopOrder> orders = new ArrayList<>();
        ChangePosition reached = after;
        while (orders.size() < limit) {
            List<OrderRow> rows = heads(selection, reached, limit - orders.size());
            boolean last = rows.size() < limit - orders.size();
            if (!add(rows, orders) || last) {
                break;
            }
            reached = rows.get(rows.size() - 1).key();
        }
        return orders;
    }

    /** False where they weigh enough before all are there. */
    private boolean add(List<OrderRow> rows, List<ShopOrder> orders) {
        long weight = 0;
        for (List<OrderRow> some : Slices.of(rows, AT_ONCE)) {
            for (ShopOrder order : unchanged(some)) {
                orders.add(order);
                weight += OrderWeight.of(order);
            }
            if (weight >= OrderWeight.MOST_TOGETHER) {
                return false;
            }
        }
        return true;
    }

    /** Those that have changed since they were listed come later in the list. */
    private List<ShopOrder> unchanged(List<OrderRow> rows) {
        Map<ChangePosition, ShopOrder> orders = new HashMap<>();
        ordersById(rows.stream().map(OrderRow::id).toList()).forEach(order -> orders.put(order.position(), order));
        return rows.stream()
                .map(OrderRow::key)
                .filter(orders::containsKey)
                .map(orders::get)
                .toList();
    }

    @Override
    public List<OrderHead> changedHeads(OrderSelection selection, ChangePosition after, int limit) {
        return heads(selection, after, limit).stream()
                .map(row -> row.head(code))
                .toList();
    }

    private List<OrderRow> heads(OrderSelection selection, ChangePosition after, int limit) {
        return selection.statuses().isEmpty() ? List.of() : lists.changed(OrderFilter.of(selection), after, limit);
    }

    @Override
    public OptionalLong countChangedOrders(OrderSelection selection, ChangePosition after) {
        return selection.statuses().isEmpty()
                ? OptionalLong.of(0)
                : OptionalLong.of(
                        lists.count(OrderFilter.of(selection), after.changedAt().plusMillis(1)));
    }

    @Override
    public List<ShopOrder> ordersById(Collection<String> ids) {
        List<ShopOrder> orders = new ArrayList<>();
        Money itsMoney = ids.isEmpty() ? new Money(0) : money();
        for (List<String> some : Slices.of(ids, AT_ONCE)) {
            Map<String, Object> options = OrderFilter.ofIds(some).page(List.of("id"), 0, AT_ONCE);
            GraphQl.Data said = api.ask("read orders", Queries.whole(properties), "orders", options);
            for (JsonPart order : said.list("items")) {
                orders.add(mapping.order(order, itsMoney, said.asOf()));
            }
        }
        return orders;
    }

    @Override
    public List<PlacedOrder> placedOrders(@Nullable Instant placedFrom, String afterId, int limit) {
        return placed(lists.placed(OrderFilter.placed().placedFrom(placedFrom), afterId, limit));
    }

    @Override
    public List<PlacedOrder> placedOrders(Collection<String> ids) {
        return Slices.of(ids, properties.pageSize()).stream()
                .flatMap(some -> placed(lists.byIds(some)).stream())
                .toList();
    }

    private List<PlacedOrder> placed(List<OrderRow> rows) {
        return rows.isEmpty()
                ? List.of()
                : rows.stream().map(row -> row.placed(money().decimals())).toList();
    }

    @Override
    public List<StatusCount> countOtherStatuses(OrderSelection selection, Instant changedAfter) {
        Map<String, StatusCount> counts = new TreeMap<>();
        ChangePosition reached = new ChangePosition(changedAfter, LAST_ID);
        List<OrderRow> rows;
        do {
            rows = lists.changed(OrderFilter.notOf(selection), reached, properties.pageSize());
            for (OrderRow row : rows) {
                counts.merge(
                        row.state(),
                        new StatusCount(row.state(), 1, row.changedAt()),
                        (one, next) -> new StatusCount(row.state(), one.orders() + 1, next.lastChangedAt()));
                reached = row.key();
            }
        } while (rows.size() >= properties.pageSize());
        return List.copyOf(counts.values());
    }

    @Override
    public List<Answer.Refused> tellDocuments(List<OrderDocument> documents) {
        String field = properties.documentField();
        return field == null || field.isBlank()
                ? List.of()
                : Slices.of(documents, properties.pageSize()).stream()
                        .flatMap(some -> new Telling(api, field.strip(), ids).tell(some).stream())
                        .toList();
    }

    private Money money() {
        Money known = money;
        if (known == null) {
            JsonPart settings = api.ask("read the shop's money", Queries.PRECISION, "globalSettings", Map.of())
                    .data();
            known = new Money(settings.get("serverConfig")
                    .get("moneyStrategyPrecision")
                    .node()
                    .asInt());
            money = known;
        }
        return known;
    }
}
