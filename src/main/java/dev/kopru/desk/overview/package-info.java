/** The first page, and what it counts. */
@NullMarked
package dev.kopru.desk.overview;

import org.jspecify.annotations.NullMarked;
