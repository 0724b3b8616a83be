/** One cell and the words for it: characters, figures, dates, codes. */
@NullMarked
package dev.kopru.csv.cell;

import org.jspecify.annotations.NullMarked;
