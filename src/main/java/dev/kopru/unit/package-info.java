/** In which unit the shop sells a SKU: one answer for stock, price and order. */
@NullMarked
package dev.kopru.unit;

import org.jspecify.annotations.NullMarked;
