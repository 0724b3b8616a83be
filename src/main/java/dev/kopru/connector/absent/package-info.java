/** What stands in the place of a port that nobody serves. */
@NullMarked
package dev.kopru.connector.absent;

import org.jspecify.annotations.NullMarked;
