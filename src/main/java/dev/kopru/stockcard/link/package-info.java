/** The rules of the job, and which product and SKU of the shop each card became. */
@NullMarked
package dev.kopru.stockcard.link;

import org.jspecify.annotations.NullMarked;
