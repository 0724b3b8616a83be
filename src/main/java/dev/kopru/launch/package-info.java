/** How the packaged jar gets at its classes. */
@NullMarked
package dev.kopru.launch;

import org.jspecify.annotations.NullMarked;
