/** Tests of what goes on record. */
@NullMarked
package dev.kopru.audit;

import org.jspecify.annotations.NullMarked;
