/** The customers and the orders of the demo. */
@NullMarked
package dev.kopru.demo.shop;

import org.jspecify.annotations.NullMarked;
