/** Tests of what is known of a record. */
@NullMarked
package dev.kopru.record;

import org.jspecify.annotations.NullMarked;
