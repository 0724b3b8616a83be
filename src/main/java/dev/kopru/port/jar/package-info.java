/** Jars that are read whole, and the class loader of each. */
@NullMarked
package dev.kopru.port.jar;

import org.jspecify.annotations.NullMarked;
