/** Writes orders to the books: cards, payments, rates, returns, and the answer. */
@NullMarked
package dev.kopru.order.posting;

import org.jspecify.annotations.NullMarked;
