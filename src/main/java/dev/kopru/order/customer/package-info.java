/** Reads who the customer of an order is. */
@NullMarked
package dev.kopru.order.customer;

import org.jspecify.annotations.NullMarked;
