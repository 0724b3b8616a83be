package dev.kopru.connector.store;

import dev.kopru.connector.Answer;
import dev.kopru.connector.ChangePosition;
import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.Vocabulary;
import dev.kopru.connector.store.order.ShopOrder;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A web shop. Calls are in bulk, may be repeated without harm, and throw {@link UnavailableException} when the shop
 * does not answer.
 */
public interface Store {

    /** The shop's short name, the first part of every external reference; never changes once orders were posted. */
    String code();

    /** The shop's clock, by which its orders are changed. */
    Instant now();

    /**
     * Orders of the selection that changed after the position, in ascending order of (changed at, id), at most
     * {@code limit}. Fewer than {@code limit} means that there are no more now, or that they weigh {@link
     * OrderWeight#MOST_TOGETHER} together.
     */
    List<ShopOrder> changedOrders(OrderSelection selection, ChangePosition after, int limit);

    /**
     * The same list without what the orders say, for when one of them cannot be read. A shop that cannot list heads by
     * themselves fails as its list of orders does.
     */
    default List<OrderHead> changedHeads(OrderSelection selection, ChangePosition after, int limit) {
        return changedOrders(selection, after, limit).stream()
                .map(OrderHead::of)
                .toList();
    }

    /** How many orders of the selection changed after the position; empty for a shop that cannot count them cheaply. */
    default OptionalLong countChangedOrders(OrderSelection selection, ChangePosition after) {
        return OptionalLong.empty();
    }

    /** The present state of the orders with these ids, whatever their status; unknown ids are left out. */
    List<ShopOrder> ordersById(Collection<String> ids);

    /** Whether it can list all its orders; where it cannot, none of them are compared with the books. */
    default boolean listsAllOrders() {
        return true;
    }

    /**
     * Orders in whatever status by ascending id (byte order), after an id, at most {@code limit}: those placed at or after
     * {@code placedFrom} (null = no bound), and those without a date or without an instant of change, which no list of
     * changes holds. Fewer than {@code limit} means that there are no more now.
     */
    List<PlacedOrder> placedOrders(@Nullable Instant placedFrom, String afterId, int limit);

    /** The same of the orders with these ids, whenever they were placed; unknown ids are left out. */
    List<PlacedOrder> placedOrders(Collection<String> ids);

    /**
     * How many orders in other statuses than the selection's changed after an instant, by status; orders without an instant
     * of change are left out.
     */
    List<StatusCount> countOtherStatuses(OrderSelection selection, Instant changedAfter);

    /** The statuses that orders may have; empty for a shop that cannot be asked. */
    default Optional<Vocabulary> orderStatuses() {
        return Optional.empty();
    }

    /** The ways in which orders may be paid; empty for a shop that cannot be asked. */
    default Optional<Vocabulary> paymentMethods() {
        return Optional.empty();
    }

    /**
     * Tells the shop which documents its orders became; telling the same again changes nothing, and a shop that does not
     * want to know is told nothing. Answers only for those that
     * the shop does not take.
     */
    List<Answer.Refused> tellDocuments(List<OrderDocument> documents);
}
