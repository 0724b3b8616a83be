/** What a record is and what becomes of it: source, reason and its words, rejection, notice, outcome, counts. Knows nothing. */
@NullMarked
package dev.kopru.record;

import org.jspecify.annotations.NullMarked;
