/** StockCardExportJob: stock cards marked for the web become products of the shop. */
@NullMarked
package dev.kopru.stockcard;

import org.jspecify.annotations.NullMarked;
