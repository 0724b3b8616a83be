/** Files of other systems: their dialect, their layout as a profile, their rows in groups. Knows no kind of record. */
@NullMarked
package dev.kopru.csv;

import org.jspecify.annotations.NullMarked;
