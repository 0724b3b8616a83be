/** Named SQL statements kept in files, and running them in bulk against a neighbour's database. */
@NullMarked
package dev.kopru.connector.sql;

import org.jspecify.annotations.NullMarked;
