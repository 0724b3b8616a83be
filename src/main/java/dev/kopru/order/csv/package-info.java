/** Orders from files. */
@NullMarked
package dev.kopru.order.csv;

import org.jspecify.annotations.NullMarked;
