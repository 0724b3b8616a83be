/** Draws the pictures of the demo. */
@NullMarked
package dev.kopru.demo.pictures;

import org.jspecify.annotations.NullMarked;
