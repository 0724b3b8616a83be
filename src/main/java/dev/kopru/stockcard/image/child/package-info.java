/**
 * Pictures are decoded in processes of their own: what a picture does to its decoder, it does to nothing else. The service
 * hands over bytes and gets bytes back, by the child's standard input and output.
 */
@NullMarked
package dev.kopru.stockcard.image.child;

import org.jspecify.annotations.NullMarked;
