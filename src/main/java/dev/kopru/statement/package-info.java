/** An account's statement: what it says, for which days, how old what is open is, and how it is kept as JSON. */
@NullMarked
package dev.kopru.statement;

import org.jspecify.annotations.NullMarked;
