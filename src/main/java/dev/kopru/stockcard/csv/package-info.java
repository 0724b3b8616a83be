/** Stock cards from files, and a card as it comes from any source. */
@NullMarked
package dev.kopru.stockcard.csv;

import org.jspecify.annotations.NullMarked;
