/** The document that an order becomes, and how a changed order is merged into it. */
@NullMarked
package dev.kopru.connector.accounting.document;

import org.jspecify.annotations.NullMarked;
