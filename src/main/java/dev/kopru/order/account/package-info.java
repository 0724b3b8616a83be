/** Finds the account card of a customer, or opens one. */
@NullMarked
package dev.kopru.order.account;

import org.jspecify.annotations.NullMarked;
