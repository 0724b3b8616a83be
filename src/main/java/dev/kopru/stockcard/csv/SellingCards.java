package dev.kopru.stockcard.csv;

import java.util.Collection;
import java.util.Map;

/** Knows as whose the shop sells an SKU. */
@FunctionalInterface
interface SellingCards {

    /** The codes of the cards by SKU; an SKU that the shop does not sell is left out. */
    Map<String, String> of(Collection<String> skus);
}
