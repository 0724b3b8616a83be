/** Tests of statements. */
@NullMarked
package dev.kopru.statement;

import org.jspecify.annotations.NullMarked;
