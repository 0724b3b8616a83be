/** Steps that are cut into parts, which are worked on side by side and resumed one by one. */
@NullMarked
package dev.kopru.partition;

import org.jspecify.annotations.NullMarked;
