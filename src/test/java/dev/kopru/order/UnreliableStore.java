package dev.kopru.order;

import dev.kopru.connector.store.OrderDocument;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.Position;
import dev.kopru.connector.store.RefusedDocument;
import dev.kopru.connector.store.ShopOrder;
import dev.kopru.connector.store.Store;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The real store, with whatever a test lets happen before a call, or changes in its answer. */
final class UnreliableStore implements Store {

    private final Store real;
    private volatile Consumer<String> before = operation -> {};
    private volatile UnaryOperator<List<ShopOrder>> answer = orders -> orders;
    private volatile UnaryOperator<List<RefusedDocument>> documentAnswer = refused -> refused;

    UnreliableStore(Store real) {
        this.real = real;
    }

    void reset() {
        before = operation -> {};
        answer = orders -> orders;
        documentAnswer = refused -> refused;
    }

    /** {@code operation} is the method's name. */
    void before(Consumer<String> what) {
        before = what;
    }

    void documentAnswer(UnaryOperator<List<RefusedDocument>> change) {
        documentAnswer = change;
    }

    void answer(UnaryOperator<List<ShopOrder>> change) {
        answer = change;
    }

    @Override
    public String code() {
        return real.code();
    }

    @Override
    public List<ShopOrder> changedOrders(OrderSelection selection, Position after, int limit) {
        before.accept("changedOrders");
        return answer.apply(real.changedOrders(selection, after, limit));
    }

    @Override
    public List<ShopOrder> ordersById(Collection<String> ids) {
        before.accept("ordersById");
        return real.ordersById(ids);
    }

    @Override
    public List<RefusedDocument> tellDocuments(List<OrderDocument> documents) {
        before.accept("tellDocuments");
        return documentAnswer.apply(real.tellDocuments(documents));
    }
}
