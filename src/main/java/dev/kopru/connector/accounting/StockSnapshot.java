package dev.kopru.connector.accounting;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Stock from one snapshot or, by a program that cannot give one, read in the course of one call.
 *
 * @param notBefore by the program's clock: nothing that is told is older; the moment itself where the program can hold it
 * @param levels of the SKUs that exist
 * @param ordersInBooks those of the orders asked for that the books hold, cancelled ones too
 */
public record StockSnapshot(Instant notBefore, List<StockLevel> levels, Set<String> ordersInBooks) {}
