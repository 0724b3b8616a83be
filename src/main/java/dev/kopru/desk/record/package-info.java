/** The page of one record, and the lists that lead to it. */
@NullMarked
package dev.kopru.desk.record;

import org.jspecify.annotations.NullMarked;
