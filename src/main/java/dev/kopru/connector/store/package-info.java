/** The port to the web shop: what Köprü asks of any store, and the records that cross it. */
@NullMarked
package dev.kopru.connector.store;

import org.jspecify.annotations.NullMarked;
