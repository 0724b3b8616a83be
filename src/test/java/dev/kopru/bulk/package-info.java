/** Tests of many rows a statement. */
@NullMarked
package dev.kopru.bulk;

import org.jspecify.annotations.NullMarked;
