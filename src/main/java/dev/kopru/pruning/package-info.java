/** Takes away what is of no use any more after a period, in small pieces and out of everybody's way. */
@NullMarked
package dev.kopru.pruning;

import org.jspecify.annotations.NullMarked;
