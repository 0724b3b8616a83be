/** The steps of a run, and what they are called. */
@NullMarked
package dev.kopru.run.step;

import org.jspecify.annotations.NullMarked;
