/** Files that came in: kept, listed, and what of them was rejected. */
@NullMarked
package dev.kopru.csv.inbox;

import org.jspecify.annotations.NullMarked;
