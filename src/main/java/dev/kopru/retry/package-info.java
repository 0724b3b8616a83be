/** Records that could not go on: kept with payload and reason, tried again, replayed, corrected or discarded. */
@NullMarked
package dev.kopru.retry;

import org.jspecify.annotations.NullMarked;
