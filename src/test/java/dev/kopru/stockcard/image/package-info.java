@NullMarked
package dev.kopru.stockcard.image;

import org.jspecify.annotations.NullMarked;
