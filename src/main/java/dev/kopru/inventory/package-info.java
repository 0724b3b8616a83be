/** InventorySyncJob: the shop shows what can really be sold. */
@NullMarked
package dev.kopru.inventory;

import org.jspecify.annotations.NullMarked;
