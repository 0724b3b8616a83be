/** The store behind a database: statements in {@code sql/store/<preset>/}. */
@NullMarked
package dev.kopru.connector.store.jdbc;

import org.jspecify.annotations.NullMarked;
