/** The orders of a Vendure shop, by its admin API. */
@NullMarked
package dev.kopru.connector.store.vendure;

import org.jspecify.annotations.NullMarked;
