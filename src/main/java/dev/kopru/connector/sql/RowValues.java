package dev.kopru.connector.sql;

import org.jspecify.annotations.Nullable;

/** The values of one row of a batch, in the order of the operation's parameters; an instant becomes its UTC date and time. */
public record RowValues(@Nullable Object... values) {}
