/** Who may come in, with what, and what each may do. */
@NullMarked
package dev.kopru.people;

import org.jspecify.annotations.NullMarked;
