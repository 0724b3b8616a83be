package dev.kopru.order;

import dev.kopru.connector.Answer;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.store.OrderDocument;
import dev.kopru.connector.store.OrderHead;
import dev.kopru.connector.store.OrderSelection;
import dev.kopru.connector.store.PlacedOrder;
import dev.kopru.connector.store.StatusCount;
import dev.kopru.connector.store.Store;
import dev.kopru.connector.store.order.ShopOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The real store with a clock of its own, and whatever a test lets happen before a call, or changes in its answer. */
public final class UnreliableStore implements Store {

    private final Store real;
    private final Clock clock;
    private volatile Duration koprusClockIsAheadBy = Duration.ZERO;
    private volatile Consumer<String> before = operation -> {};
    private volatile UnaryOperator<List<ShopOrder>> answer = orders -> orders;
    private volatile UnaryOperator<List<Answer.Refused>> documentAnswer = refused -> refused;
    private volatile Consumer<OrderDocument> telling = document -> {};
    private volatile UnaryOperator<PlacedOrder> placed = order -> order;

    UnreliableStore(Store real, Clock clock) {
        this.real = real;
        this.clock = clock;
    }

    public void reset() {
        before = operation -> {};
        answer = orders -> orders;
        documentAnswer = refused -> refused;
        telling = document -> {};
        placed = order -> order;
        koprusClockIsAheadBy = Duration.ZERO;
    }

    /** Negative: it is behind the shop's. */
    void koprusClockIsAheadBy(Duration difference) {
        koprusClockIsAheadBy = difference;
    }

    /** {@code operation} is the method's name. */
    public void before(Consumer<String> what) {
        before = what;
    }

    /** What the shop says to a comparison. */
    void placed(UnaryOperator<PlacedOrder> change) {
        placed = change;
    }

    /** What happens before the shop is told of each document. */
    void telling(Consumer<OrderDocument> what) {
        telling = what;
    }

    public void documentAnswer(UnaryOperator<List<Answer.Refused>> change) {
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
    public Instant now() {
        return clock.instant().minus(koprusClockIsAheadBy);
    }

    @Override
    public List<ShopOrder> changedOrders(OrderSelection selection, ChangePosition after, int limit) {
        before.accept("changedOrders");
        return answer.apply(real.changedOrders(selection, after, limit));
    }

    @Override
    public List<OrderHead> changedHeads(OrderSelection selection, ChangePosition after, int limit) {
        before.accept("changedHeads");
        return real.changedHeads(selection, after, limit);
    }

    @Override
    public List<ShopOrder> ordersById(Collection<String> ids) {
        before.accept("ordersById");
        return real.ordersById(ids);
    }

    @Override
    public List<PlacedOrder> placedOrders(@Nullable Instant placedFrom, String afterId, int limit) {
        before.accept("placedOrders");
        return real.placedOrders(placedFrom, afterId, limit).stream()
                .map(placed)
                .toList();
    }

    @Override
    public List<PlacedOrder> placedOrders(Collection<String> ids) {
        before.accept("placedOrders by id");
        return real.placedOrders(ids).stream().map(placed).toList();
    }

    @Override
    public List<StatusCount> countOtherStatuses(OrderSelection selection, Instant changedAfter) {
        return real.countOtherStatuses(selection, changedAfter);
    }

    @Override
    public List<Answer.Refused> tellDocuments(List<OrderDocument> documents) {
        before.accept("tellDocuments");
        documents.forEach(telling);
        return documentAnswer.apply(real.tellDocuments(documents));
    }
}
