/** What an upgrade leaves to be done behind the start: once, piece by piece, and from where it was after a stop. */
@NullMarked
package dev.kopru.later;

import org.jspecify.annotations.NullMarked;
