/** Looks through the structure of a JPEG file for what was cut off, where decoders fill in grey without a word. */
@NullMarked
package dev.kopru.stockcard.image.jpeg;

import org.jspecify.annotations.NullMarked;
