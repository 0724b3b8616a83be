/** The packaged program in a process of its own. */
@NullMarked
package dev.kopru.process;

import org.jspecify.annotations.NullMarked;
