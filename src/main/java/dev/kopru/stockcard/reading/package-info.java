/** Which stock cards a run looks at, and for which reasons. */
@NullMarked
package dev.kopru.stockcard.reading;

import org.jspecify.annotations.NullMarked;
