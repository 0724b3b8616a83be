package dev.kopru.connector.accounting;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Stock from one snapshot.
 *
 * @param asOf the moment, by the program's clock
 * @param levels of the SKUs that exist
 * @param ordersInBooks those of the orders asked for that the books hold, cancelled ones too
 */
public record StockSnapshot(Instant asOf, List<StockLevel> levels, Set<String> ordersInBooks) {}
