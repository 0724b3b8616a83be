/** Compares the orders of the shop with the documents of the books. */
@NullMarked
package dev.kopru.order.comparison;

import org.jspecify.annotations.NullMarked;
