/** The accounting program behind a database: statements in {@code sql/accounting/<preset>/}. */
@NullMarked
package dev.kopru.connector.accounting.jdbc;

import org.jspecify.annotations.NullMarked;
