/** Tests of OrderImportJob. */
@NullMarked
package dev.kopru.order;

import org.jspecify.annotations.NullMarked;
