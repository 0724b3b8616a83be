/** From characters to rows, and from rows to the fields of a record. */
@NullMarked
package dev.kopru.csv.row;

import org.jspecify.annotations.NullMarked;
