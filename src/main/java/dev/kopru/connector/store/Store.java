package dev.kopru.connector.store;

import dev.kopru.connector.UnavailableException;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/**
 * A web shop. Calls are in bulk, may be repeated without harm, and throw {@link UnavailableException} when the shop
 * does not answer.
 */
public interface Store {

    /** The shop's short name, the first part of every external reference; never changes once orders were posted. */
    String code();

    /**
     * Orders of the selection that changed after the position, in ascending order of (changed at, id), at most
     * {@code limit}. Fewer than {@code limit} means that there are no more now.
     */
    List<ShopOrder> changedOrders(OrderSelection selection, Position after, int limit);

    /** How many orders of the selection changed after the position; empty for a shop that cannot count them cheaply. */
    default OptionalLong countChangedOrders(OrderSelection selection, Position after) {
        return OptionalLong.empty();
    }

    /** The present state of the orders with these ids, whatever their status; unknown ids are left out. */
    List<ShopOrder> ordersById(Collection<String> ids);

    /**
     * Tells the shop which documents its orders became; telling the same again changes nothing. Answers only for those that
     * the shop does not take.
     */
    List<RefusedDocument> tellDocuments(List<OrderDocument> documents);
}
