/** Tests of the pages. */
@NullMarked
package dev.kopru.desk;

import org.jspecify.annotations.NullMarked;
