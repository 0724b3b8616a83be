/** How much of a SKU can be sold. */
@NullMarked
package dev.kopru.inventory.quantity;

import org.jspecify.annotations.NullMarked;
