/** Who did what, when: put on record here, and never changed. */
@NullMarked
package dev.kopru.audit;

import org.jspecify.annotations.NullMarked;
