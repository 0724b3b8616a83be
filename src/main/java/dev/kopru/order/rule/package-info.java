/** What the user chose for orders, and the words for what is refused or odd. */
@NullMarked
package dev.kopru.order.rule;

import org.jspecify.annotations.NullMarked;
