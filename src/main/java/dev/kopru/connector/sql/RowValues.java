package dev.kopru.connector.sql;

import org.jspecify.annotations.Nullable;

/** The values of one row of a batch, in the order of the operation's parameters. */
public record RowValues(@Nullable Object... values) {}
