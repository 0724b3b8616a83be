/** What the orders of a Vendure shop mean. */
@NullMarked
package dev.kopru.connector.store.vendure;

import org.jspecify.annotations.NullMarked;
