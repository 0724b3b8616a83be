/** Reads pages in the order of their keys, ahead of the work, and keeps where each reader stands. */
@NullMarked
package dev.kopru.reading;

import org.jspecify.annotations.NullMarked;
