/** Makes a shop's images of whatever picture an accounting program has: checked, upright, in sRGB, in all sizes. */
@NullMarked
package dev.kopru.stockcard.image;

import org.jspecify.annotations.NullMarked;
