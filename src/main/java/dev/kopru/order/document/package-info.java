/** The arithmetic of a document: prices, discounts, VAT, returns, the last kuruş. */
@NullMarked
package dev.kopru.order.document;

import org.jspecify.annotations.NullMarked;
