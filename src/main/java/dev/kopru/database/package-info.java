/** The three databases: the embedded server of the default start, connection pools, transaction managers. */
@NullMarked
package dev.kopru.database;

import org.jspecify.annotations.NullMarked;
