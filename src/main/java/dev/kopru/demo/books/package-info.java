/** The accounting program of the demo: cards, prices, stock and movements. */
@NullMarked
package dev.kopru.demo.books;

import org.jspecify.annotations.NullMarked;
