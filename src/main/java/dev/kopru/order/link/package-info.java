/** An order on its way, and which document it became. */
@NullMarked
package dev.kopru.order.link;

import org.jspecify.annotations.NullMarked;
