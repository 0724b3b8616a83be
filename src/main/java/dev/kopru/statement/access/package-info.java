/** Who sees which statements: the ones that are asked for, and the ones that a signed link opens. */
@NullMarked
package dev.kopru.statement.access;

import org.jspecify.annotations.NullMarked;
