/** A busy day of the packaged service, compressed into minutes; by hand. */
@NullMarked
package dev.kopru.crash.day;

import org.jspecify.annotations.NullMarked;
