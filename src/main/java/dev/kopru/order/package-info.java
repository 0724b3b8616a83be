/** OrderImportJob: shop orders become sales orders in the accounting program, each exactly once. */
@NullMarked
package dev.kopru.order;

import org.jspecify.annotations.NullMarked;
