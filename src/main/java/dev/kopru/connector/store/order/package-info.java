/** An order as the shop has it, part by part. */
@NullMarked
package dev.kopru.connector.store.order;

import org.jspecify.annotations.NullMarked;
