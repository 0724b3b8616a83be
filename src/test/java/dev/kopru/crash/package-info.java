/** The packaged program, killed and cut off at the worst moments. */
@NullMarked
package dev.kopru.crash;

import org.jspecify.annotations.NullMarked;
