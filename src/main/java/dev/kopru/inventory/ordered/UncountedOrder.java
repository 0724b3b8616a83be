package dev.kopru.inventory.ordered;

/** An order that cannot be read, so that nobody knows what it takes. */
record UncountedOrder(String id, String number) {}
