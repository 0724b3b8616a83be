package dev.kopru.connector.store.jdbc;

import dev.kopru.connector.Answer;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.Vocabulary;
import dev.kopru.connector.sql.Bulk;
import dev.kopru.connector.sql.Database;
import dev.kopru.connector.sql.Operation;
import dev.kopru.connector.sql.RowValues;
import dev.kopru.connector.sql.Values;
import dev.kopru.connector.sql.VocabularyOperation;
import dev.kopru.connector.store.OrderDocument;
import dev.kopru.connector.store.OrderHead;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.PlacedOrder;
import dev.kopru.connector.store.StatusCount;
import dev.kopru.connector.store.Store;
import dev.kopru.connector.store.order.ShopOrder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A store behind a database. */
class JdbcStore implements Store {

    private static final Operation ORDERS_CHANGED = Operation.named("orders-changed")
            .with("statuses", "placed_from", "changed_until", "after_changed_at", "after_id", "limit")
            .returning(OrderReader.COLUMNS);
    private static final Operation ORDERS_COUNT = Operation.named("orders-count")
            .with("statuses", "placed_from", "changed_until", "after_changed_at", "after_id")
            .returning("orders")
            .ifThere();
    private static final Operation ORDERS_BY_ID =
            Operation.named("orders-by-id").with("ids").returning(OrderReader.COLUMNS);
    private static final Operation ORDER_DOCUMENT_TELL = Operation.named("order-document-tell")
            .with("order_id", "document_number", "state")
            .ifThere();

    private static final Operation ORDER_STATUSES = VocabularyOperation.named("order-statuses");
    private static final Operation PAYMENT_METHODS = VocabularyOperation.named("payment-methods");

    static final List<Operation> OPERATIONS = Stream.concat(
                    Stream.of(
                            ORDERS_CHANGED,
                            ORDERS_COUNT,
                            ORDERS_BY_ID,
                            ORDER_DOCUMENT_TELL,
                            ORDER_STATUSES,
                            PAYMENT_METHODS),
                    Stream.of(OrderLines.OPERATIONS, OrderComparing.OPERATIONS).flatMap(List::stream))
            .toList();

    private final String code;
    private final Database database;
    private final OrderReader reader;
    private final OrderLines lines;
    private final OrderComparing comparing;
    private final Bulk<OrderDocument, Optional<Answer.Refused>> telling =
            new Bulk<>(this::tell, (document, detail) -> Optional.of(new Answer.Refused(document.orderId(), detail)));

    JdbcStore(String code, Database database) {
        this.code = code;
        this.database = database;
        this.reader = new OrderReader(code);
        this.lines = new OrderLines(database);
        this.comparing = new OrderComparing(database);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Instant now() {
        return comparing.now();
    }

    @Override
    public List<ShopOrder> changedOrders(OrderSelection selection, ChangePosition after, int limit) {
        if (selection.statuses().isEmpty()) {
            return List.of();
        }
        return database.inSnapshot(ORDERS_CHANGED.name(), () -> {
            BoundedOrders orders = new BoundedOrders(reader);
            database.follow(ORDERS_CHANGED, selected(selection, after).and("limit", limit), orders);
            return lines.addToFirst(orders.orders());
        });
    }

    @Override
    public List<OrderHead> changedHeads(OrderSelection selection, ChangePosition after, int limit) {
        return selection.statuses().isEmpty()
                ? List.of()
                : database.query(ORDERS_CHANGED, selected(selection, after).and("limit", limit), reader::head);
    }

    @Override
    public OptionalLong countChangedOrders(OrderSelection selection, ChangePosition after) {
        return !database.has(ORDERS_COUNT)
                ? OptionalLong.empty()
                : database.query(ORDERS_COUNT, selected(selection, after), row -> row.number("orders")).stream()
                        .mapToLong(Long::longValue)
                        .findFirst();
    }

    private static Values selected(OrderSelection selection, ChangePosition after) {
        return Values.of("statuses", selection.statuses())
                .and("placed_from", selection.placedFrom())
                .and("changed_until", selection.changedUntil())
                .and("after_changed_at", after.changedAt())
                .and("after_id", after.key());
    }

    @Override
    public List<ShopOrder> ordersById(Collection<String> ids) {
        // As of one moment, so that an order never comes with the lines of its next revision.
        return ids.isEmpty()
                ? List.of()
                : database.inSnapshot(
                        ORDERS_BY_ID.name(),
                        () -> lines.addTo(database.query(ORDERS_BY_ID, Values.of("ids", ids), reader::order)));
    }

    @Override
    public boolean listsAllOrders() {
        return comparing.lists();
    }

    @Override
    public List<PlacedOrder> placedOrders(@Nullable Instant placedFrom, String afterId, int limit) {
        return comparing.placed(placedFrom, afterId, limit);
    }

    @Override
    public List<PlacedOrder> placedOrders(Collection<String> ids) {
        return comparing.placed(ids);
    }

    @Override
    public List<StatusCount> countOtherStatuses(OrderSelection selection, Instant changedAfter) {
        return comparing.otherStatuses(selection, changedAfter);
    }

    @Override
    public Optional<Vocabulary> orderStatuses() {
        return VocabularyOperation.read(database, ORDER_STATUSES);
    }

    @Override
    public Optional<Vocabulary> paymentMethods() {
        return VocabularyOperation.read(database, PAYMENT_METHODS);
    }

    @Override
    public List<Answer.Refused> tellDocuments(List<OrderDocument> documents) {
        return !database.has(ORDER_DOCUMENT_TELL)
                ? List.of()
                : telling.write(documents).stream().flatMap(Optional::stream).toList();
    }

    private List<Optional<Answer.Refused>> tell(List<OrderDocument> documents, boolean again) {
        List<RowValues> rows = documents.stream().map(JdbcStore::row).toList();
        return database.inTransaction("telling documents", () -> {
            database.batch(ORDER_DOCUMENT_TELL, rows);
            return documents.stream()
                    .map(document -> Optional.<Answer.Refused>empty())
                    .toList();
        });
    }

    private static RowValues row(OrderDocument document) {
        return new RowValues(document.orderId(), document.documentNumber(), document.state());
    }
}
