/** What every connection to a neighbour (the store, the accounting program) has in common. */
@NullMarked
package dev.kopru.connector;

import org.jspecify.annotations.NullMarked;
