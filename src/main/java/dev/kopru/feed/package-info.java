/** Orders of the shop as its list of changes brings them; one that cannot be read costs itself. */
@NullMarked
package dev.kopru.feed;

import org.jspecify.annotations.NullMarked;
