/** Tests of StockCardExportJob. */
@NullMarked
package dev.kopru.stockcard;

import org.jspecify.annotations.NullMarked;
