package dev.kopru.connector.store;

import dev.kopru.connector.Answer;
import dev.kopru.connector.UnavailableException;
import java.util.List;
import java.util.Set;

/**
 * The products of a web shop. Calls are in bulk, may be repeated without harm (a product is known by its code, a variant
 * by its SKU), answer for each record, and throw {@link UnavailableException} when the shop does not answer. Nothing is
 * ever deleted from the shop, except the placing of an image.
 */
public interface Products {

    /**
     * Writes products. One that the shop does not have yet is created with everything; of one that it has, only the owned
     * fields are written, and of those only what the source speaks of ({@link Product#unsaid}, {@link ProductVariant#unsaid}). Missing categories, dimensions and values are added to the shop's own lists, nothing else of
     * those lists changes; a variant that belongs to another product of the shop moves to this one. Answers come in the
     * order of the products; one bad product does not stop the others.
     */
    List<Answer> publish(List<Product> products, Set<ProductField> owned);

    /** Takes products off the shop; unknown ones count as done. In the order of the unpublishings. */
    List<Answer> unpublish(List<Unpublishing> unpublishings);

    /**
     * Places images: for each of these products the list is complete, in place of what was there. Answers only for those that
     * the shop does not take, and goes on showing as they were.
     */
    List<Answer.Refused> placeImages(List<PlacedImages> images);
}
