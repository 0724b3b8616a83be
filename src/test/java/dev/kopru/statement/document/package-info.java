/** Tests of statements as documents. */
@NullMarked
package dev.kopru.statement.document;

import org.jspecify.annotations.NullMarked;
