/** PriceListJob, a fifth job that the product does not ship: the prices of the stock cards as a file. The example for the next. */
@NullMarked
package dev.kopru.pricelist;

import org.jspecify.annotations.NullMarked;
