/** What open orders of the shop take of its stock, as the shop tells or as Köprü keeps it itself. */
@NullMarked
package dev.kopru.inventory.ordered;

import org.jspecify.annotations.NullMarked;
