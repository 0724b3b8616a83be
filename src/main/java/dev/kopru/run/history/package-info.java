/** What runs have done: read, filtered, counted, and what failed. */
@NullMarked
package dev.kopru.run.history;

import org.jspecify.annotations.NullMarked;
