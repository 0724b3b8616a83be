/** Tests of what is taken away after its period, and of what never is. */
@NullMarked
package dev.kopru.pruning;

import org.jspecify.annotations.NullMarked;
