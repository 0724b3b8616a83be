/** From the bytes of an image to its sizes. */
@NullMarked
package dev.kopru.stockcard.image.pixel;

import org.jspecify.annotations.NullMarked;
