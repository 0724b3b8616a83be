/** How fast Köprü is, and a shop of any size to measure and to test with. */
@NullMarked
package dev.kopru.bench;

import org.jspecify.annotations.NullMarked;
