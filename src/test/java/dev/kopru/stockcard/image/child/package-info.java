@NullMarked
package dev.kopru.stockcard.image.child;

import org.jspecify.annotations.NullMarked;
