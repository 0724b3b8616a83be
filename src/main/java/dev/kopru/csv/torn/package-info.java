/** Rows that a program has torn, repeated or swallowed. */
@NullMarked
package dev.kopru.csv.torn;

import org.jspecify.annotations.NullMarked;
