/** The port to the accounting program: what Köprü asks of any of them, and the records that cross it. */
@NullMarked
package dev.kopru.connector.accounting;

import org.jspecify.annotations.NullMarked;
